using System.Text;
using NewsNotebooks.Jupyter.Wire;

namespace NewsNotebooks.Jupyter.Tests.Wire;

public sealed class MessageCodecTests
{
    private static readonly MessageCodec _codec = new("secret");

    private static Message Request(string code = "1+1") => Message.NewRequest("execute_request", new() { ["code"] = code });

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public sealed class Encode
    {
        [Fact]
        public void Should_Sign_The_Four_Parts_When_Key_Is_Given()
        {
            var frames = _codec.Encode(Request());

            var signed = string.Concat(frames.Skip(2).Select(Encoding.UTF8.GetString));
            var expected = System.Security.Cryptography.HMACSHA256.HashData(Utf8("secret"), Utf8(signed));
            Assert.Equal(Convert.ToHexStringLower(expected), Encoding.UTF8.GetString(frames[1]));
        }

        [Fact]
        public void Should_Leave_Signature_Empty_When_Key_Is_Empty()
        {
            Assert.Empty(new MessageCodec("").Encode(Request())[1]);
        }

        [Fact]
        public void Should_Not_Escape_Text_When_Json_Does_Not_Ask_For_It()
        {
            var frames = _codec.Encode(Request("\"Сказал\" <b> 'x'"));

            Assert.Equal("""{"code":"\"Сказал\" <b> 'x'"}""", Encoding.UTF8.GetString(frames[5]));
        }

        [Fact]
        public void Should_Stay_Valid_Json_When_Text_Has_Half_A_Surrogate_Pair()
        {
            var frames = _codec.Encode(Request("a\ud83d"));

            Assert.True(_codec.TryDecode(frames, out var message, out _));
            Assert.Equal("a\ufffd", message.Content["code"]!.GetValue<string>());
        }
    }

    public sealed class TryDecode
    {
        [Fact]
        public void Should_Give_Back_What_Was_Encoded()
        {
            var request = Request();
            var original = request.NewReply("execute_reply", new() { ["status"] = "ok" });
            IReadOnlyList<byte[]> frames = [Utf8("client-1"), .. _codec.Encode(original), [0, 1, 255]];

            Assert.True(_codec.TryDecode(frames, out var message, out var problem), problem);

            Assert.Equal("client-1", Encoding.UTF8.GetString(Assert.Single(message.Identities)));
            Assert.Equal(original.Header, message.Header);
            Assert.Equal(request.Header, message.Parent);
            Assert.Equal("ok", message.Content["status"]!.GetValue<string>());
            Assert.Equal([0, 1, 255], Assert.Single(message.Buffers));
        }

        [Fact]
        public void Should_Refuse_When_Signature_Is_Wrong()
        {
            var frames = _codec.Encode(Request()).ToArray();
            frames[^1] = Utf8("""{"code":"2+2"}""");

            Assert.False(_codec.TryDecode(frames, out _, out var problem));
            Assert.Equal("the signature is wrong", problem);
        }

        [Fact]
        public void Should_Refuse_When_Key_Is_Another()
        {
            Assert.False(_codec.TryDecode(new MessageCodec("other").Encode(Request()), out _, out var problem));
            Assert.Equal("the signature is wrong", problem);
        }

        [Theory]
        [InlineData(0)]
        [InlineData(1)]
        [InlineData(5)]
        public void Should_Refuse_When_Frames_Are_Missing(int count)
        {
            Assert.False(_codec.TryDecode([.. _codec.Encode(Request()).Take(count)], out _, out var problem));
            Assert.Equal("expected the delimiter <IDS|MSG>, a signature and four parts", problem);
        }

        [Theory]
        [InlineData("{}", "{}", "the header is empty")]
        [InlineData("""{"msg_id":"1"}""", "{}", "header without msg_type")]
        [InlineData("[]", "{}", "expected a JSON object")]
        [InlineData("""{"msg_id":"1","msg_type":"x"}""", "null", "expected a JSON object")]
        public void Should_Refuse_When_Parts_Are_Not_A_Message(string header, string content, string expected)
        {
            IReadOnlyList<byte[]> frames = [Utf8("<IDS|MSG>"), [], Utf8(header), Utf8("{}"), Utf8("{}"), Utf8(content)];

            Assert.False(new MessageCodec("").TryDecode(frames, out _, out var problem));
            Assert.Equal(expected, problem);
        }

        [Theory]
        [InlineData("")]
        [InlineData("{\"a\":1")]
        [InlineData("{\"a\":1,\"a\":2}")]
        [InlineData("\u0000")]
        public void Should_Refuse_When_Content_Is_Not_Json(string content)
        {
            IReadOnlyList<byte[]> frames =
                [Utf8("<IDS|MSG>"), [], Utf8("""{"msg_id":"1","msg_type":"x"}"""), Utf8("{}"), Utf8("{}"), Utf8(content)];

            Assert.False(new MessageCodec("").TryDecode(frames, out _, out var problem));
            Assert.NotEmpty(problem);
        }
    }
}
