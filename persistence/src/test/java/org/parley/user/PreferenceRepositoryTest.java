package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.InvalidValueException;
import org.parley.system.TestDatabase;
import org.parley.system.Vendor;

class PreferenceRepositoryTest {

    @Test
    void refusesNamesAndSettingsOutOfBounds() {
        for (String name : List.of("", "x".repeat(61), "a b", "a\u0000", "<b>")) {
            assertThatThrownBy(() -> new Preference(1, name, "x")).isInstanceOf(InvalidValueException.class);
        }
        for (String setting : List.of("x".repeat(2_001), "a\u0000", "\ud800")) {
            assertThatThrownBy(() -> new Preference(1, "sound", setting)).isInstanceOf(InvalidValueException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void keepsEmptyAndLongSettingsOfEachPerson(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            User anna = new User("anna", "Anna", "hash", false, Card.EMPTY, 1);
            database.run(em -> {
                new UserRepository(em).add(List.of(anna));
                PreferenceRepository preferences = new PreferenceRepository(em);
                preferences.add(new Preference(anna.id(), "empty", ""));
                preferences.add(new Preference(anna.id(), "windows", "[" + "ą".repeat(1_998) + "]"));
            });
            database.run(em -> Objects.requireNonNull(new PreferenceRepository(em).find(anna.id(), "windows"))
                    .choose("[]"));
            List<String> settings = database.get(em -> new PreferenceRepository(em)
                    .of(anna.id()).stream().map(Preference::setting).toList());
            assertThat(settings).containsExactly("", "[]");
            assertThat(database.<Long>get(em -> new PreferenceRepository(em).count(anna.id() + 1)))
                    .isZero();
        }
    }
}
