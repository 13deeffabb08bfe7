package org.parley.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 9",
        "bytes=0-0, 0, 0",
        "bytes=90-, 90, 99",
        "bytes=90-1000, 90, 99",
        "bytes=-10, 90, 99",
        "bytes=-1000, 0, 99",
        "bytes=0-999999999999999999, 0, 99",
    })
    void onePartIsServed(String header, long from, long to) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange(from, to));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=5-2",
                "bytes=0-1,3-4",
                "bytes=-1-2",
                "items=0-1",
                "bytes=0-99999999999999999999",
                "bytes=0x10-"
            })
    void everythingElseGetsTheWhole(@Nullable String header) {
        assertThat(ByteRange.of(header, 100)).isNull();
    }

    @Test
    void whatLiesBeyondTheEndIsEmpty() {
        for (String header : new String[] {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=999999999999999999-"}) {
            assertThat(ByteRange.of(header, 100)).matches(ByteRange::isEmpty);
        }
    }
}
