package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.Vendor;

class UserImportTest {
    private static final String HEAD = "user_name,name,department,telephone,email\n";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void onlyAdministratorsImport(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            parley.user("anna", true);
            long ben = parley.user("ben", false);
            for (long id : new long[] {ben, 0, -1}) {
                assertThatThrownBy(() -> read(parley, id, true, HEAD + "x,X,,,\n"))
                        .isInstanceOf(NotAdministratorException.class);
            }
            assertThat(parley.users.count()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void everyBadLineIsNamedWithItsReasonAndNothingIsStored(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            String lines = HEAD
                    + "cleo,Cleo,Sales,+48 22,cleo@example.org\n" // 2
                    + "Anna,Somebody,,,\n"
                    + "CLEO,Another,,,\n"
                    + "b c,Ben,,,\n"
                    + "ben,,,,\n"
                    + "dora,Dora," + "x".repeat(101) + ",,\n"
                    + "eryk,Eryk,," + "1".repeat(41) + ",\n"
                    + "filip,Filip,,,nowhere\n"
                    + "few,Few\n"
                    + "more,More,,,,more\n"
                    + "\n"
                    + "two,\"Two\nLines\",,,\n" // 13 and 14
                    + "formula,=1+1,@x,-1,\n" // 15
                    + "last,\"never ends,,,\n"
                    + "lost,Lost,,,\n";
            assertThat(faults(read(parley, anna, false, lines)))
                    .containsExactly(
                            "2 good",
                            "3 TAKEN",
                            "4 TWICE",
                            "5 USERNAME",
                            "6 DISPLAYNAME",
                            "7 DEPARTMENT",
                            "8 TELEPHONE",
                            "9 EMAIL",
                            "10 CELLS",
                            "11 CELLS",
                            "13 DISPLAYNAME",
                            "15 good",
                            "16 QUOTES");
            assertThat(parley.users.count()).isEqualTo(1);
            assertThat(parley.personChanged.fired()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void columnsAreKnownByTheirNames(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            for (String bad : List.of(
                    "user_name\nx\n",
                    "name\nx\n",
                    "user_name,name,password\nx,X,y\n",
                    "user_name,name,name\nx,X,X\n",
                    "x\n")) {
                assertThat(faults(read(parley, anna, false, bad))).containsExactly("1 COLUMNS");
            }
            assertThat(read(parley, anna, false, "")).isEmpty();
            assertThat(read(parley, anna, false, "\n".repeat(200_000))).isEmpty();
            assertThat(faults(read(parley, anna, false, HEAD + "x,\"" + "y".repeat(1_000_000))))
                    .containsExactly("2 QUOTES");
            assertThat(read(parley, anna, false, "\uFEFF" + HEAD)).isEmpty();
            assertThat(faults(read(parley, anna, false, "\uFEFFname;user_name\r\n\"Żak; Ola\";ola\r\n")))
                    .containsExactly("2 good");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anotherEncodingIsToldByItsLine(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            byte[] latin2 = (HEAD + "ola,Ola,,,\nzak,Żak,,,\n").getBytes(Charset.forName("ISO-8859-2"));
            assertThat(faults(read(parley, anna, false, latin2))).containsExactly("2 good", "3 ENCODING");
            byte[] wide = (HEAD + "ola,Ola,,,\n").getBytes(StandardCharsets.UTF_16);
            assertThat(faults(read(parley, anna, false, wide))).hasSize(1).allMatch(line -> line.startsWith("1 "));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theGoodLinesBecomePeopleWhoComeInByTheirLinksOnly(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            List<ImportedLine> lines =
                    read(parley, anna, true, HEAD + "Ola,Ola Żak,Sales,+48 22,ola@example.org\nanna,Other,,,\n");
            assertThat(faults(lines)).containsExactly("2 good", "3 TAKEN");
            String link = Objects.requireNonNull(lines.get(0).token());
            assertThat(lines.get(1).token()).isNull();
            PersonView ola = parley.users.find("ola").get(0);
            assertThat(ola.userName()).isEqualTo("ola");
            assertThat(ola.department()).isEqualTo("Sales");
            assertThat(parley.personChanged.fired()).containsExactly(new PersonChanged(ola.id()));
            for (String guess : List.of("", "ola", UserFixture.PASSWORD)) {
                assertThatThrownBy(() -> parley.signIns.signIn("ola", guess, "Firefox", "192.0.2.9"))
                        .isInstanceOf(SignInRefusedException.class);
            }
            assertThat(parley.links.opens(link)).isEqualTo("ola");
            parley.links.setPassword(link, UserFixture.PASSWORD);
            assertThat(parley.signIn("ola").signedIn().administrator()).isFalse();
            assertThat(parley.audit.told()).anyMatch(told -> told.startsWith(anna + " user.created user " + ola.id()));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void manyLinesGoInBatchesAndNoMoreThanAreAllowed(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            StringBuilder some = new StringBuilder(HEAD);
            for (int i = 1; i <= 1_200; i++) {
                some.append("u").append(i).append(",User ").append(i).append(",,,\n");
            }
            assertThat(read(parley, anna, true, some.toString()))
                    .hasSize(1_200)
                    .allMatch(line -> line.fault() == null && line.token() != null);
            assertThat(parley.users.count()).isEqualTo(1_201);
            // The same again: all are taken.
            assertThat(read(parley, anna, true, some.toString()))
                    .hasSize(1_200)
                    .allMatch(line -> line.fault() == ImportFault.TAKEN && line.token() == null);
        }
    }

    private static List<ImportedLine> read(UserFixture parley, long caller, boolean create, String csv) {
        return read(parley, caller, create, csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ImportedLine> read(UserFixture parley, long caller, boolean create, byte[] csv) {
        List<ImportedLine> lines = new ArrayList<>();
        parley.imports.read(caller, new ByteArrayInputStream(csv), create, lines::add);
        return lines;
    }

    private static List<String> faults(List<ImportedLine> lines) {
        return lines.stream()
                .map(line -> line.number() + " " + (line.fault() == null ? "good" : line.fault()))
                .toList();
    }
}
