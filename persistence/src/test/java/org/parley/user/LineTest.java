package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.system.InvalidValueException;

class LineTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\u200b", "\u00a0"})
    void refusesWhatNobodyCanSee(String value) {
        assertThatThrownBy(() -> Line.required("name", value, 10)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u007fb", "a\u2028b", "\u202egpj.anna", "a\u2066b", "a\ud800"})
    void refusesWhatHidesOrReordersOtherCharacters(String value) {
        assertThatThrownBy(() -> Line.required("name", value, 10))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("name"));
    }

    @Test
    void refusesOneCharacterTooMany() {
        assertThat(Line.required("name", "x".repeat(10), 10)).hasSize(10);
        assertThatThrownBy(() -> Line.required("name", "x".repeat(11), 10))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("10");
    }

    @Test
    void keepsHtmlRightToLeftAndEmojiAsWritten() {
        assertThat(Line.required("name", " <b>Anna</b> & 'co' ", 100)).isEqualTo("<b>Anna</b> & 'co'");
        assertThat(Line.required("name", "שלום 👩‍👩‍👧", 100)).isEqualTo("שלום 👩‍👩‍👧");
    }

    @Test
    void foldsCaseAndDiacritics() {
        assertThat(Line.folded("Łukasz ZAJĄC-Wójcik Straße Ærø")).isEqualTo("lukasz zajac-wojcik strasse aero");
    }
}
