package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.system.OpenIdSettings;

class OpenIdClaimsTest {

    @Test
    void whatNamesNoAccountIsRefused() {
        refused(Map.of("sub", "1"), "preferred_username");
        refused(Map.of("preferred_username", " "), "preferred_username");
        refused(Map.of("preferred_username", List.of("anna")), "preferred_username");
        refused(Map.of("a", Map.of("c", "anna")), "a.b");
        refused(Map.of("a", "anna"), "a.b");
    }

    @Test
    void anAddressThatNobodyHasCheckedNamesNobody() {
        refused(Map.of("email", "anna@example.org", "email_verified", false), "email");
        refused(Map.of("email", "anna@example.org", "email_verified", "false"), "email");
        refused(Map.of("email", "anna@example.org", "email_verified", "perhaps"), "email");
        assertThat(identity(Map.of("email", "anna@example.org", "email_verified", true), "email")
                        .userName())
                .isEqualTo("anna@example.org");
        assertThat(identity(Map.of("email", "anna@example.org", "email_verified", "true"), "email"))
                .isNotNull();
    }

    @Test
    void anAccountIsNamedByTheClaimOfTheSettings() {
        assertThat(identity(Map.of("preferred_username", "anna", "sub", "1"), "preferred_username"))
                .isEqualTo(new Identity("anna", null, null, null));
        assertThat(identity(Map.of("preferred_username", "anna", "sub", "1"), "sub")
                        .userName())
                .isEqualTo("1");
        assertThat(identity(Map.of("https://example.org/login", "anna"), "https://example.org/login")
                        .userName())
                .isEqualTo("anna");
        assertThat(identity(Map.of("a", Map.of("b", "anna")), "a.b").userName()).isEqualTo("anna");
    }

    @Test
    void nameAndAddressAreTakenWhereTheyAre() {
        Identity whole = identity(
                Map.of("sub", "1", "name", "Anna Nowak", "given_name", "A.", "email", "anna@example.org"), "sub");
        assertThat(whole.displayName()).isEqualTo("Anna Nowak");
        assertThat(whole.email()).isEqualTo("anna@example.org");
        assertThat(identity(Map.of("sub", "1", "given_name", "Anna", "family_name", "Nowak"), "sub")
                        .displayName())
                .isEqualTo("Anna Nowak");
        assertThat(identity(Map.of("sub", "1", "family_name", "Nowak"), "sub").displayName())
                .isEqualTo("Nowak");
    }

    @Test
    void onlyTheValueItselfMakesAnAdministrator() {
        String path = "realm_access.roles";
        assertThat(administrator(path, Map.of("realm_access", Map.of("roles", List.of("staff", "admins")))))
                .isTrue();
        assertThat(administrator(path, Map.of("realm_access", Map.of("roles", List.of("Admins", "sysadmins")))))
                .isFalse();
        assertThat(administrator("role", Map.of("role", "admins"))).isTrue();
        assertThat(administrator("role", Map.of("role", "admins staff"))).isFalse();
        assertThat(administrator("role", Map.of())).isFalse();
        assertThat(administrator("role", Map.of("role", List.of()))).isFalse();
    }

    private static boolean administrator(String claim, Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("sub", "1");
        return Boolean.TRUE.equals(
                OpenIdClaims.identity(all, settings("sub", claim, "admins")).administrator());
    }

    private static void refused(Map<String, Object> claims, String claim) {
        assertThatThrownBy(() -> identity(claims, claim))
                .isInstanceOfSatisfying(
                        OpenIdRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(OpenIdRefusal.UNUSABLE));
    }

    private static Identity identity(Map<String, Object> claims, String claim) {
        return OpenIdClaims.identity(claims, settings(claim, "", ""));
    }

    private static OpenIdSettings settings(String claim, String administratorClaim, String administratorValue) {
        return new OpenIdSettings(
                "https://login.example",
                "parley",
                "",
                "openid",
                claim,
                false,
                administratorClaim,
                administratorValue,
                "");
    }
}
