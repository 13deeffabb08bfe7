package org.parley.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditChangeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "newPassword",
                "PASSWORD_HASH",
                "phone",
                "telephone",
                "webhookSecret",
                "apiToken",
                "cookie",
                "text",
                "welcomeText",
                "message",
                "lastMessage",
                "body",
                "content"
            })
    void secretsNumbersAndSomebodysWordsAreKeptOutWhoeverTellsThem(String field) {
        assertThat(new AuditChange(field, "+48 601 234 567", "hidden").toString())
                .doesNotContain("601", "hidden")
                .contains(field);
    }

    @Test
    void whatIsPlainIsKept() {
        assertThat(new AuditChange("displayName", "Anna", "Ann"))
                .hasToString("AuditChange[field=displayName, before=Anna, after=Ann]");
        assertThat(new AuditChange("messages.kept", "30", "60").after()).isEqualTo("60");
    }

    @Test
    void aValueIsOneLineOfBoundedLengthThatBothDatabasesStore() {
        AuditChange change = new AuditChange("name", "a\u0000b\nc\td\ud800", "😀".repeat(500));
        assertThat(change.before()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFD");
        assertThat(change.after())
                .hasSizeLessThanOrEqualTo(AuditChange.VALUE_MAX)
                .endsWith("😀…");
    }

    @Test
    void aFieldHasAName() {
        for (String field : List.of("", "x".repeat(AuditChange.FIELD_MAX + 1))) {
            assertThatThrownBy(() -> AuditChange.of(field)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theLongestChangesFitIntoTheirColumn() {
        AuditChange longest = new AuditChange("x".repeat(AuditChange.FIELD_MAX), "\\".repeat(300), "\\".repeat(300));
        String text =
                (Fields.join(longest.field(), longest.before(), longest.after()) + "\n").repeat(AuditFact.CHANGES_MAX);
        assertThat(text).hasSizeLessThanOrEqualTo(16_000);
    }

    @Test
    void noTwoListsOfValuesHaveTheSameText() {
        assertThat(Fields.join("a", null)).isNotEqualTo(Fields.join("a", "\\N"));
        assertThat(Fields.join("a\tb")).isNotEqualTo(Fields.join("a", "b"));
        assertThat(Fields.join("a\\tb")).isNotEqualTo(Fields.join("a\tb"));
        List<String> odd = List.of("", "\\N", "\\", "\\n", "\n", "\t\\t");
        assertThat(Fields.split(Fields.join(odd.toArray()))).isEqualTo(odd);
        assertThat(Fields.split(Fields.join("a", null))).containsExactly("a", null);
    }
}
