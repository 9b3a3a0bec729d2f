package org.huying.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

class BeginningsTest {

    @ParameterizedTest
    @CsvSource({
        "/matters/{id}/actions/{action}, /matters/7/actions/assign",
        "/matters, /matters",
        "/m{rest}, /matters",
        "/files/{*path}, /files",
        "/files/**, /files",
        "/files/**, /files/a/b",
        "/{page}, /anything",
        "/**, /",
        "/l?nes/{id}, /lines/7",
        "/matters/{id}, /m%61tters/7",
        "/matters/{id}, /matters;a=b/7"
    })
    void leavesOutNothingThatMatches(String pattern, String path) {
        assertThat(new PathPatternParser().parse(pattern).matches(PathContainer.parsePath(path)))
                .isTrue();
        assertThat(Beginnings.any(List.of(Beginnings.plain(pattern)), path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/matters/{id}/actions/{action}, /lines/requests/matters",
        "/matters, /matter",
        "/lines/{line}/matters, /matters/7/actions/assign",
        "/public/**, /api/v1/me"
    })
    void leavesOutWhatBeginsDifferently(String pattern, String path) {
        assertThat(Beginnings.any(List.of(Beginnings.plain(pattern)), path)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/lines/{line}/matters, /lines", "/matters, /matters", "/files/{*path}, /files", "/m{rest}, ''"})
    void goesByWhatIsTheSameForAllAddresses(String pattern, String plain) {
        assertThat(Beginnings.plain(pattern)).isEqualTo(plain);
    }
}
