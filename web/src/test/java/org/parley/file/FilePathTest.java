package org.parley.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePathTest {

    @Test
    void pathsSayWhatIsMeant() {
        assertThat(request("POST", null)).isEqualTo("POST files");
        assertThat(request("POST", "/")).isEqualTo("POST files");
        assertThat(request("GET", "/1050")).isEqualTo("GET");
        assertThat(request("GET", "/1050/upload")).isEqualTo("GET upload");
        assertThat(request("PUT", "/1050/chunks/7")).isEqualTo("PUT chunks");
        assertThat(FilePath.of("/1050/chunks/7")).isEqualTo(new FilePath(1050, "chunks", 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/x",
                "/-1",
                "/1/",
                "/1/chunks",
                "/1/chunks/",
                "/1/chunks/-1",
                "/1/chunks/9999999999",
                "/9999999999999999999",
                "/1/upload/2",
                "/1/../2",
                "/1/secret",
                "//1"
            })
    void otherPathsMeanNothing(String path) {
        assertThat(FilePath.of(path)).isNull();
    }

    private static String request(String method, @Nullable String path) {
        return Objects.requireNonNull(FilePath.of(path)).request(method);
    }
}
