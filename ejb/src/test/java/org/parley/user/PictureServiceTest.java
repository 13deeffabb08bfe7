package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.file.PictureTooLargeException;
import org.parley.file.TestPictures;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

class PictureServiceTest {
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatIsNoPictureChangesNothing(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            String before = parley.users.roster();
            byte[] png = TestPictures.png(30, 30);
            for (byte[] bytes : List.of(
                    new byte[0],
                    "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8),
                    Arrays.copyOf(png, png.length / 2),
                    new byte[PictureService.BYTES_MAX + 1])) {
                assertThatThrownBy(() -> parley.pictures.put(anna, bytes))
                        .isInstanceOfSatisfying(
                                InvalidValueException.class,
                                e -> assertThat(e.field()).isEqualTo("picture"));
            }
            assertThatThrownBy(() -> parley.pictures.put(anna, TestPictures.pngBomb(60_000, 60_000)))
                    .isInstanceOf(PictureTooLargeException.class);
            assertThat(parley.users.person(anna).picture()).isNull();
            assertThat(parley.users.roster()).isEqualTo(before);
            assertThat(parley.personChanged.fired()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobodyAndWhoIsDeactivatedHaveNoPicture(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            long gone = parley.user("gone", false);
            parley.users.deactivate(anna, gone);
            for (long id : new long[] {gone, 0, -1, anna + 1_000_000}) {
                assertThatThrownBy(() -> parley.pictures.put(id, TestPictures.png(9, 9)))
                        .isInstanceOf(UserNotFoundException.class);
                assertThatThrownBy(() -> parley.pictures.remove(id)).isInstanceOf(UserNotFoundException.class);
                assertThat(parley.pictures.find(id, UserFixture.NOON)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aNewPictureTakesThePlaceOfTheOneBeforeAndIsTold(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            long ben = parley.user("ben", false);
            String none = parley.users.roster();
            long first = parley.pictures.put(anna, TestPictures.png(40, 30));
            assertThat(parley.users.person(anna).picture()).isEqualTo(first);
            assertThat(parley.users.person(ben).picture()).isNull();
            String one = parley.users.roster();
            // In the same millisecond, and with a clock that was put back.
            parley.now -= 5_000;
            long second = parley.pictures.put(anna, TestPictures.jpeg(40, 30));
            assertThat(second).isGreaterThan(first);
            assertThat(parley.pictures.find(anna, first)).isEmpty();
            BufferedImage picture =
                    TestPictures.read(parley.pictures.find(anna, second).orElseThrow());
            assertThat(picture.getWidth()).isEqualTo(256);
            assertThat(picture.getHeight()).isEqualTo(256);
            long stored = parley.database.get(em -> em.createQuery("SELECT COUNT(p) FROM UserPicture p", Long.class)
                    .getSingleResult());
            assertThat(stored).isEqualTo(1);
            String two = parley.users.roster();
            parley.pictures.remove(anna);
            assertThat(parley.pictures.find(anna, second)).isEmpty();
            assertThat(parley.users.person(anna).picture()).isNull();
            assertThat(List.of(none, one, two, parley.users.roster())).doesNotHaveDuplicates();
            assertThat(parley.personChanged.fired()).hasSize(3).containsOnly(new PersonChanged(anna));
            parley.pictures.remove(anna);
        }
    }
}
