namespace NewsNotebooks.DataFrames;

/// <summary>Marks an immutable record whose constructor parameters are the columns of a table.</summary>
public interface IRow;
