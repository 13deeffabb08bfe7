package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.system.InvalidValueException;

class RequestTest {
    private final FakeSocket socket = new FakeSocket(7, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "1.5",
                "9007199254740992",
                "1e999999999",
                "1e-999999999",
                "true",
                "\"1\"",
                "[1]",
                "{}",
                "99999999999999999999999999999999"
            })
    void aNumberThatIsNoneIsMalformed(String value) {
        Request request = request("{\"n\":" + value + ",\"map\":{\"1\":" + value + "},\"list\":[1," + value + "]}");
        assertThatThrownBy(() -> request.number("n")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> request.optionalNumber("n")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> request.numbers("map")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> request.list("list")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> request.list("map")).isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "[]", "{}"})
    void aTextThatIsNoneIsMalformed(String value) {
        assertThatThrownBy(() -> request("{\"t\":" + value + "}").text("t")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> request("{\"ref\":" + value + "}")).isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"x\":null}"})
    void whatIsMissingIsMalformed(String body) {
        Request request = request(body);
        assertThatThrownBy(() -> request.text("x")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> request.number("x")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> request.flag("x")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(request::type).isInstanceOf(MalformedException.class);
        assertThat(request.numbers("x")).isEmpty();
        assertThat(request.list("x")).isEmpty();
        assertThat(request.optionalText("x")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "1", "0", "{}"})
    void aFlagIsTrueOrFalse(String value) {
        assertThatThrownBy(() -> request("{\"on\":" + value + "}").flag("on")).isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "1",
                "\"x\"",
                "{\"a\":1}",
                "{\"1.5\":1}",
                "{\"\":1}",
                "{\"99999999999999999999\":1}",
                "{\"-5\":1}",
                "{\"9007199254740992\":1}"
            })
    void aMapOfNumbersHasNumbersAsNames(String value) {
        assertThatThrownBy(() -> request("{\"resume\":" + value + "}").numbers("resume"))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void aLongRefIsMalformed() {
        assertThatThrownBy(() -> request("{\"ref\":\"" + "x".repeat(41) + "\"}"))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void readsWhatIsRight() {
        Request request = request(
                "{\"type\":\"x\",\"n\":9007199254740991,\"on\":false,\"resume\":{\"1001\":57},\"text\":\"\\u0142\"}");
        assertThat(request.type()).isEqualTo("x");
        assertThat(request.number("n")).isEqualTo(9007199254740991L);
        assertThat(request.flag("on")).isFalse();
        assertThat(request.numbers("resume")).isEqualTo(Map.of(1001L, 57L));
        assertThat(request.text("text")).isEqualTo("ł");
        assertThat(request.userId()).isEqualTo(7);
    }

    @Test
    void answersRepeatTheRefAsText() {
        request("{\"ref\":\"</script>\\\"\\u0000\"}").ok();
        assertThat(socket.last()).isEqualTo("[{\"type\":\"ok\",\"ref\":\"</script>\\\"\\u0000\"}]");
        request("{}").problem(new InvalidValueException("text", "A message needs a text."));
        assertThat(socket.last())
                .isEqualTo("[{\"type\":\"problem\",\"code\":\"invalid\",\"detail\":\"A message needs a text.\"}]");
    }

    private Request request(String body) {
        return new Request(socket.connection, Objects.requireNonNull(Json.object(body)));
    }
}
