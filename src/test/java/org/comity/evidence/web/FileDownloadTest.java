package org.comity.evidence.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class FileDownloadTest {

    private static final String SAID = "<script>document.title='run'</script>";
    private static final byte[] BYTES = SAID.getBytes(UTF_8);
    private static final String TAG = "ab12";

    @Test
    void aFileGoesOutAsBytesThatNoBrowserShowsOrRuns() throws IOException {
        var answer = sent("", "");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isEqualTo(BYTES);
        assertThat(answer.getContentType()).isEqualTo("application/octet-stream");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%D1%8F%22%3B%20x.html");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whoeverWasCutGoesOnAtAnyByteOfTheSameFile() throws IOException {
        for (var from = 1; from < BYTES.length; from++) {
            var rest = sent("bytes=" + from + "-", '"' + TAG + '"');

            assertThat(rest.getStatus()).isEqualTo(206);
            assertThat(rest.getHeader("Content-Range"))
                    .isEqualTo("bytes " + from + "-" + (BYTES.length - 1) + "/" + BYTES.length);
            assertThat(rest.getContentAsString(UTF_8)).isEqualTo(SAID.substring(from));
        }
        assertThat(sent("bytes=5-", "\"another\"").getContentAsByteArray()).isEqualTo(BYTES);
        assertThat(sent("bytes=5-9", "").getStatus()).isEqualTo(200);
        assertThat(sent("bytes=" + BYTES.length + "-", "").getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse sent(String range, String condition) throws IOException {
        var answer = new MockHttpServletResponse();
        FileDownload.send(
                "я\"; x.html",
                BYTES.length,
                TAG,
                range,
                condition,
                from -> new ByteArrayInputStream(BYTES, (int) from, BYTES.length),
                answer);
        return answer;
    }
}
