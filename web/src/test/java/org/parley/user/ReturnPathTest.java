package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "people.xhtml",
                "//evil.example/x.xhtml",
                "/\\evil.example/x.xhtml",
                "///evil.example/x.xhtml",
                "https://evil.example/x.xhtml",
                "javascript:alert(1)//x.xhtml",
                "/user/people.xhtml\r\nSet-Cookie: a=b",
                "/\t/evil.example/x.xhtml",
                "/user/../../x.xhtml",
                "/user/people.xhtml#//evil",
                "/user/sign-out",
                "/user/sign-in.xhtml",
                "/user/sign-in.xhtml?from=/a.xhtml",
                "/user/first-administrator.xhtml?key=1",
                "/assets/1/js/chat.js"
            })
    void anythingButAPageOfOursLeadsHome(String path) {
        assertThat(ReturnPath.safe(path)).isEqualTo("/index.xhtml");
    }

    @Test
    void aPageThatWasWantedIsComeBackTo() {
        assertThat(ReturnPath.safe("/user/people.xhtml?query=W%C3%B3jcik&after=7"))
                .isEqualTo("/user/people.xhtml?query=W%C3%B3jcik&after=7");
        assertThat(ReturnPath.signInFor("/user/people.xhtml", "query=a"))
                .isEqualTo("/user/sign-in.xhtml?from=%2Fuser%2Fpeople.xhtml%3Fquery%3Da");
    }

    @Test
    void theHomeAndWhatIsNoPageNeedNoWayBack() {
        assertThat(ReturnPath.signInFor("/", null)).isEqualTo("/user/sign-in.xhtml");
        assertThat(ReturnPath.signInFor("/index.xhtml", null)).isEqualTo("/user/sign-in.xhtml");
        assertThat(ReturnPath.signInFor("/user/people.xhtml", "query=<script>")).isEqualTo("/user/sign-in.xhtml");
    }
}
