package org.parley.benchmark.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {
    @Test
    void valuesOfEveryKindAreRead() {
        JsonObject object = JsonObject.of("""
                { "n" : -12, "t":"a\\n\\"\\u017c\\\\", "o":{"l":[1 , {"x":1.5e3}, null, "]"]}, "no":null, "b":true, "e":[], "m":{} }""");
        assertThat(object.number("n")).isEqualTo(-12);
        assertThat(object.text("t")).isEqualTo("a\n\"ż\\");
        assertThat(object.object("o").fields().get("l")).hasToString("[1, JsonObject[fields={x=1500.0}], ]]");
        assertThat(object.has("no")).isFalse();
        assertThat(object.fields()).containsEntry("b", true);
        assertThat(object.objects("e")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "{\"a\":", "{\"a\":12", "{\"a\":x}", "{\"a\":\"\\u12\"}"})
    void whatIsNoObjectIsRefused(String text) {
        assertThatThrownBy(() -> JsonObject.of(text)).isInstanceOf(BrokenFrameException.class);
    }

    @Test
    void aMissingFieldIsNamed() {
        assertThatThrownBy(() -> JsonObject.of("{\"a\":\"1\"}").number("a"))
                .isInstanceOf(BrokenFrameException.class)
                .hasMessageContaining("a is no Long");
    }
}
