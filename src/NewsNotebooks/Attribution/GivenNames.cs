using System.Collections.Frozen;

namespace NewsNotebooks.Attribution;

/// <summary>Given names that are mostly a man's or mostly a woman's.</summary>
/// <remarks>Written down from general knowledge of common given names in the English-speaking world (the most frequent ones of public birth
/// statistics such as those of the US Social Security Administration) and of names often met in world news; names that both bear are left out.</remarks>
internal static class GivenNames
{
    private const string Men = """
        aaron abdul abdullah abel abraham adam adolfo adrian ahmad ahmed aidan akira alan albert alberto alejandro aleksandr alex alexander alexei alfonso
        alfred ali allan allen alvin amir anders andre andreas andrew andrzej andy angelo anthony antoine anton antonio antti archie ariel armando arnold
        arthur arturo asif augustin augustus austin axel barack barnaby barney barry bart basil ben benedict benjamin bernard bernie bill billy bjorn bob bobby
        boris brad bradley brandon brendan brent brett brian bruce bruno bryan byron caleb callum calvin cameron carl carlo carlos cecil cedric cesar chad
        charles charlie chester chris christian christoph christopher chuck clarence claude claudio clay clement cliff clifford clint clive clyde colin
        conor conrad constantin cornelius craig curtis cyril cyrus damian damien dan daniel danilo danny darrell darren darryl dave david dean denis dennis
        derek desmond dick diego dieter dimitri dmitri dmitry dominic don donald douglas doug duncan dustin dwayne dwight earl ed eddie edgar eduardo edward
        edwin eli elias elijah elliot elliott elmer elon emil emmanuel emilio enrico enrique eric erik ernest ernesto ethan eugene evan ezra fabian fausto
        felipe felix ferdinand fernando fidel filip finn florian floyd francesco francis francisco francois frank franklin franz fred freddie frederick
        fritz gareth garry gary gavin gene geoff geoffrey george gerald gerard gerhard gideon gilbert giovanni giuseppe glen glenn gordon graham grant
        greg gregory guillermo gus gustav guy hamid hank hans harold harry harvey hassan hector heinrich hendrik henri henrik henry herbert herman hermann
        hiroshi horace howard hubert hugh hugo hussein ian ibrahim idris ignacio igor ike ilya imran ingmar isaac ismail ivan ivo ivor jack jacob jacques
        jaime jake jakob jamal james jan jared jason javier jay jed jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jesus jim jimmy joachim
        joao joaquin joe joel johan johann john johnny jon jonas jonathan jorge jose josef joseph josh joshua juan julian julio julius jurgen justin
        kareem karim karl keith ken kenneth kent kevin khalid kirk klaus kofi konrad konstantin kurt kyle lamar lance lars laurence lawrence lech len
        leo leon leonard leonardo leonid leopold leroy levi lewis liam linus lionel lloyd lorenzo louis lucas luca luigi luis luke luther magnus mahmoud
        malcolm manuel marc marcel marcelo marco marcos marcus mario marius mark markus martin marvin massimo mathias matt matteo matthew matthias maurice
        max maximilian mehmet mel miguel mihail mike mikhail milan miles milton mitch mitchell mohamed mohammad mohammed morris moses muhammad murray
        mustafa nadim narendra nathan nathaniel neil nelson nicholas nick nicolas nigel nikita nikolai nils noah noel norbert norman oleg oliver olivier omar
        orlando oscar osvaldo otto owen pablo paolo patrick paul paulo pavel pedro percy perry pete peter phil philip philippe phillip pierre piotr prakash
        quentin rafael raj rajesh ralph ramon randall randy raphael rashid raul ravi ray raymond reginald rene reuben rex ricardo richard rick ricky rob
        robert roberto rodney rodrigo roger rohan roland rolf roman romeo ron ronald ronnie ross roy rubens rudolf rudy rui rupert rusty salvador
        salvatore samuel sanjay santiago saul scott sean sebastian sergei sergey sergio seth shaun shawn sidney silvio simon solomon stanislav stanley
        stefan stephen steve steven stewart stuart sven tariq ted teddy terence terrence thaddeus theo theodore thomas tim timothy tobias toby todd tom
        tomas tommy tony travis trevor troy tyler tyrone uwe vaclav valentin vasily vernon victor viktor vince vincent vito vivek vladimir volodymyr walter
        warren wayne wendell werner wilbur wilfred wilhelm will willard william willie winston wolfgang xavier yasser yusuf yuri zachary aksel alasdair alistair
        angus arjun aurelio bjarne chidi cormac declan dafydd eamon emeka emrys fergus gethin gunnar halvard hamish joost kaspar casper kwame leif lorcan maarten
        niall nnamdi olaf olav owain padraig pieter rafa rhys ronan rory seamus sigurd tadeusz tendai torsten ulrich willem wim yannick zoltan
        """;

    private const string Women = """
        abigail ada adela adelaide adele adriana agatha agnes aisha alana alejandra alexandra alexis alice alicia alina alison allison alma alyssa amalia
        amanda amber amelia amina amy ana anastasia andrea angela angelica angelina anita ann anna anne annette annie antonia april ariana ashley astrid
        audrey aurora ava barbara beatrice beatriz becky belinda benedita bernadette bertha beth bethany betsy betty beverly birgit bonnie brenda bridget
        brigitte britney brittany camila camilla carla carly carmen carol carole carolina caroline carolyn carrie catalina catherine cathy cecilia celeste
        celia celine charlene charlotte chelsea cheryl chiara christa christina christine cindy claire clara clarissa claudia colleen connie constance
        cora cordelia corinne courtney crystal cynthia daisy daniela danielle daphne deborah debbie debra deirdre delia delfina denise diana diane dolores
        donna dora doreen doris dorothy edda edith eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen eloise elsa elsie elvira
        emilia emily emma erica erika erin esmeralda esperanza estelle esther ethel eugenia eva eve evelyn faith fatima fatma faye felicia fiona flora
        florence frances francesca francoise freda frieda gabriela gabrielle gail genevieve georgia georgina geraldine gertrude gillian gina giulia gladys
        gloria grace greta gretchen guadalupe gwen gwendolyn hannah harriet hazel heather heidi helen helena helga henrietta hilary hilda hillary holly
        hope ida imelda ines ingeborg ingrid irene irina iris irma isabel isabella isabelle isobel ivana ivanka ivy jacqueline jade jane janet janice janine
        jasmine jean jeanette jeanne jenna jennifer jenny jessica jill joan joanna joanne jocelyn johanna josefina josephine joy joyce juanita judith judy
        julia juliana julie juliet june kaitlyn karen karin karina karla kate katerina katharine katherine kathleen kathryn kathy katie katrina katya kayla
        kayleigh keira kellyanne kimberly kirsten kirsty kristen kristin kristina lana latifa laura lauren laurie lea leah leila lena leona leonora leticia
        lillian lily linda lisa liz liza lois lola lorena loretta lori lorna lorraine louisa louise lucia lucinda lucy luisa lydia lynda lynette lynn mabel
        madeleine madeline maggie maisie malala mandy marcia margaret margarita marguerite maria mariam mariana marianne marie marilyn marina marion
        marisa marjorie marlene martha martina mary matilda maud maude maureen mavis maxine meera megan meghan melanie melania melinda melissa mercedes
        meredith mia michaela michele michelle mildred millicent mimi minnie miranda miriam moira molly mona monica monique muriel myra nadia nadine nancy
        naomi natalia natalie natasha nell nellie nicola nicole nina nora noor norma octavia odette olga olive olivia ottoline paloma pamela patricia patty
        paula pauline pearl peggy penelope petra philippa philomena phoebe phyllis pilar polly priscilla priya prudence rachel ramona rebecca regina renata
        renee rhonda rita roberta rosa rosalie rosalind rosamund rose rosemary rosie roxanne ruth sabine sabrina sadie sally samantha sandra sara sarah
        selma serena sharon sheila shelley sheryl shirley sigrid silvia simone sofia sonia sonja sophia sophie stacey stacy stella stephanie sue susan
        susanna susanne suzanne sybil sylvia tabitha tamara tammy tania tanya tara tatiana teresa tess thelma theresa therese tiffany tina tracey trudy
        ulrike ursula valentina valerie vanessa vera verena veronica vicky victoria viola violet virginia vivian viviana wanda wendy wilhelmina wilma
        winifred xiomara yasmin yolanda yvette yvonne zainab zara zelda zoe
        amara anneli aoife astri bronagh bronwyn carys chioma elodie eluned graca gudrun ilse ingeborg kamala kerstin leocadia leyla marisol mei nasreen nasrin
        nerys ngozi niamh oona orla ragnhild rhiannon rosalia saoirse shirin sigrun siobhan solveig svetlana thandiwe ximena xoana zsofia
        """;

    private static readonly FrozenDictionary<string, char> Genders = Men.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(name => (name, 'm'))
        .Concat(Women.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(name => (name, 'f')))
        .DistinctBy(pair => pair.name).ToFrozenDictionary(pair => pair.name, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary><c>m</c> or <c>f</c>; <c>?</c> where the name is not known or both bear it.</summary>
    public static char GenderOf(string name) => Genders.GetValueOrDefault(name, '?');
}
