package org.parley.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DispositionTest {

    @Test
    void aPlainNameStaysAsItIs() {
        assertThat(Disposition.attachment("offer.pdf"))
                .isEqualTo("attachment; filename=\"offer.pdf\"; filename*=UTF-8''offer.pdf");
    }

    @Test
    void everyOtherNameIsEncodedAndCannotLeaveTheHeader() {
        assertThat(Disposition.inline("żółw 100%.png"))
                .isEqualTo("inline; filename=\"___w 100_.png\"; filename*=UTF-8''%C5%BC%C3%B3%C5%82w%20100%25.png");
        assertThat(Disposition.attachment("a\"; x=\\\r\nSet-Cookie: b"))
                .isEqualTo("attachment; filename=\"a_; x=___Set-Cookie: b\";"
                        + " filename*=UTF-8''a%22%3B%20x%3D%5C%0D%0ASet-Cookie%3A%20b");
        assertThat(Disposition.attachment("👩")).endsWith("filename*=UTF-8''%F0%9F%91%A9");
    }
}
