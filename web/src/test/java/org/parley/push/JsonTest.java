package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "1",
                "\"text\"",
                "[]",
                "{",
                "}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":\"",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\u0001\"}",
                "{} {}",
                "{}x",
                "\uFEFF{}",
                "<script>"
            })
    void whatIsNoObjectIsNothing(String text) {
        assertThat((Object) Json.object(text)).isNull();
    }

    @Test
    void deepNestingIsNothing() {
        int depth = (ChatEndpoint.FRAME - 10) / 2;
        assertThat((Object) Json.object("{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}"))
                .isNull();
        assertThat((Object) Json.object("{\"a\":" + "[".repeat(2 * depth))).isNull();
        assertThat((Object) Json.object("{\"a\":".repeat(depth / 3) + "1" + "}".repeat(depth / 3)))
                .isNull();
    }

    @Test
    void aNumberOfThousandsOfDigitsIsNothing() {
        assertThat((Object) Json.object("{\"n\":" + "9".repeat(60_000) + "}")).isNull();
        assertThat((Object) Json.object("{\"n\":1." + "9".repeat(60_000) + "}")).isNull();
    }

    @Test
    void anEventBeginsWithItsTypeAndEscapesWhatItMust() {
        assertThat(Json.event("ok", json -> json.write("text", "a\"\\\n\u0001ł</script>\uD83C\uDF89")))
                .isEqualTo("{\"type\":\"ok\",\"text\":\"a\\\"\\\\\\n\\u0001ł</script>\uD83C\uDF89\"}");
    }
}
