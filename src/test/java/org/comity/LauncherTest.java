package org.comity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.testing.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher on machines that are not like ours: it finds a JDK 25 wherever it lies, or says what to install.
class LauncherTest {

    private static final List<String> TOOLS = List.of("bash", "env", "dirname", "readlink", "grep", "head");

    @TempDir
    Path folder;

    /// A PATH with the launcher's tools and no Java.
    private Path tools;

    @BeforeEach
    void collectTools() throws IOException {
        tools = Files.createDirectory(folder.resolve("tools"));
        for (var tool : TOOLS) {
            var found = List.of(Path.of("/usr/bin", tool), Path.of("/bin", tool)).stream()
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(tools.resolve(tool), found);
        }
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() {
        assertNoJdkIsFound("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.12", "24.0.2", "1.8.0_422", "2.5"})
    void anOlderJdkIsNotTaken(String version) throws IOException {
        assertNoJdkIsFound(fakeJdk("old jdk", version).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0.1", "26-ea", "30.0.2"})
    void aJdkOf25OrLaterIsTakenEvenFromAFolderWithASpace(String version) throws IOException {
        var jdk = fakeJdk("new jdk", version);
        try (var launcher = launcher(jdk.toString(), "")) {
            assertThat(launcher.exitCode()).as(launcher.err()).isZero();
            assertThat(launcher.out().strip()).isEqualTo(jdk.toString());
        }
    }

    @Test
    void theUsualFoldersAreSearchedAndOldOnesPassedOver() throws IOException {
        fakeJdk("jvm/java-17", "17.0.12");
        var wanted = fakeJdk("jvm/java-25", "25.0.3");
        try (var launcher = launcher("", folder + "/jvm/*")) {
            assertThat(launcher.exitCode()).as(launcher.err()).isZero();
            assertThat(launcher.out().strip()).isEqualTo(wanted.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"comity", ".ci/run"})
    void theScriptsAreReadByBash(String script) {
        assertThat(Path.of(script)).isExecutable();
        try (var check = Program.start(new ProcessBuilder("bash", "-n", script))) {
            assertThat(check.exitCode()).as(check.err()).isZero();
        }
    }

    private void assertNoJdkIsFound(String javaHome) {
        try (var launcher = launcher(javaHome, "")) {
            assertThat(launcher.exitCode()).isEqualTo(1);
            assertThat(launcher.out()).isEmpty();
            assertThat(launcher.err().lines()).hasSize(1);
            assertThat(launcher.err()).startsWith("comity: no JDK 25 was found").contains("Install one");
        }
    }

    private Program launcher(String javaHome, String jdkFolders) {
        var command = new ProcessBuilder(Path.of("comity").toAbsolutePath().toString(), "jdk");
        command.environment().clear();
        command.environment().put("PATH", tools.toString());
        command.environment().put("JAVA_HOME", javaHome);
        command.environment().put("COMITY_JDK_FOLDERS", jdkFolders);
        return Program.start(command);
    }

    private Path fakeJdk(String name, String version) throws IOException {
        var jdk = folder.resolve(name);
        var bin = Files.createDirectories(jdk.resolve("bin"));
        for (var tool : List.of("java", "javac")) {
            var script = Files.writeString(
                    bin.resolve(tool), "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2026-01-01' >&2\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
        }
        return jdk;
    }
}
