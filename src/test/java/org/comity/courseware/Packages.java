package org.comity.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;

/// Course packages for tests: those that other tools made, and small ones of our own, and how they are brought and
/// run.
public final class Packages {

    private static final Pattern FRAME = Pattern.compile("<iframe[^>]* src=\"([^\"]+)\"");

    private Packages() {}

    /// A package that another tool made, from `src/test/resources/courseware`.
    public static byte[] made(String name) {
        try (var file = Packages.class.getResourceAsStream("/courseware/" + name)) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A small package of SCORM 1.2 with two SCOs and an asset.
    public static Map<String, String> scorm12() {
        var files = new LinkedHashMap<String, String>();
        files.put("imsmanifest.xml", """
                <manifest identifier="M" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
                  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
                  <organizations default="O"><organization identifier="O"><title>Two parts</title>
                    <item identifier="A" identifierref="RA" parameters="?part=1"><title>First</title>
                      <adlcp:masteryscore>60</adlcp:masteryscore><adlcp:datafromlms>given</adlcp:datafromlms></item>
                    <item identifier="G"><title>Group</title>
                      <item identifier="B" identifierref="RB"><title>Second</title></item>
                      <item identifier="C" identifierref="RC"><title>To read</title></item></item>
                  </organization></organizations>
                  <resources>
                    <resource identifier="RA" type="webcontent" adlcp:scormtype="sco" href="first%20part.html">
                      <file href="first%20part.html"/></resource>
                    <resource identifier="RB" type="webcontent" adlcp:scormtype="sco" href="second.html">
                      <file href="second.html"/><dependency identifierref="RC"/></resource>
                    <resource identifier="RC" type="webcontent" adlcp:scormtype="asset" href="read/me.html">
                      <file href="read/me.html"/></resource>
                  </resources></manifest>
                """);
        files.put("first part.html", "<!doctype html><title>First</title><script>var first = 1</script>");
        files.put("second.html", "<!doctype html><title>Second</title>");
        files.put("read/me.html", "<!doctype html><title>Read</title><p>0123456789</p>");
        return files;
    }

    /// A small package of cmi5 with one assignable unit.
    public static Map<String, String> cmi5(String moveOn) {
        var files = new LinkedHashMap<String, String>();
        files.put("cmi5.xml", """
                <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
                  <course id="https://example.org/course"><title><langstring lang="en">One unit</langstring></title>
                    <description><langstring lang="en">A course</langstring></description></course>
                  <au id="https://example.org/course/1" moveOn="%s" masteryScore="0.8">
                    <title><langstring lang="en">The unit</langstring></title>
                    <description><langstring lang="en">A unit</langstring></description>
                    <url>au/index.html?theme=plain</url><launchParameters>{"a":1}</launchParameters></au>
                </courseStructure>
                """.formatted(moveOn));
        files.put("au/index.html", "<!doctype html><title>Unit</title>");
        return files;
    }

    public static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    /// Brings a package that everyone who is signed in may run.
    ///
    /// @return its id
    public static String bring(Http secretary, byte[] zip) {
        var reply = send(secretary, "/en/secretariat/packages", "everyone", zip);
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        return reply.location().replaceFirst("^.*/", "");
    }

    /// Sends the form that brings one.
    public static Reply send(Http secretary, String path, String audience, byte[] zip) {
        secretary.get("/en/secretariat/packages");
        return secretary.sendFile(
                path, Map.of("_csrf", secretary.token(), "audience", audience), "package", "course.zip", zip);
    }

    /// Launches a package as its page does.
    ///
    /// @return the address in the frame, with a slash at its end
    public static URI launch(Http learner, String id) {
        var page = learner.get("/en/training/packages/" + id + "/run");
        var frame = FRAME.matcher(page.body());
        assertThat(frame.find()).as(page.body()).isTrue();
        return URI.create(frame.group(1));
    }
}
