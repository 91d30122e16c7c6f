package org.comity.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.KeyRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// What an operator may set as an identity provider.
class LoginIssuerTest {

    private static final URI ISSUER = URI.create("https://id.ministry.example");

    @Test
    void withoutASettingThereIsNoProvider() {
        assertThat(new SingleSignOnSettings(List.of()).sso()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.ministry.example",
                "http://127.0.0.1.evil.example",
                "http://localhost.evil.example",
                "ftp://localhost",
                "https:///nowhere",
                "https://id.ministry.example/#part"
            })
    void anIssuerThatAnybodyOnTheWayCouldPlayIsRefused(String issuer) {
        assertThatThrownBy(() -> new LoginIssuer(URI.create(issuer), "comity", Path.of("secret"), "PT A", "A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(issuer);
    }

    @Test
    void anIssuerIsOfOneAuthorityByItsIdOrByItsStateAndName() {
        var authority = authority("PT", "National Point");
        var member = person(authority);

        assertThat(issuer("PT National Point").serves(member)).isTrue();
        assertThat(issuer(authority.id().toString()).serves(member)).isTrue();
        assertThat(issuer("JP National Point").serves(member)).isFalse();
        assertThat(issuer("PT National Point 2").serves(member)).isFalse();
        assertThat(issuer(UUID.randomUUID().toString()).serves(member)).isFalse();
        assertThatThrownBy(() -> issuer("Portugal")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOperatorSetsItInTheEnvironment() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "test-systemEnvironment",
                        Map.of(
                                "COMITY_IDENTITY_SSO_0_ISSUER", ISSUER.toString(),
                                "COMITY_IDENTITY_SSO_0_CLIENTID", "comity",
                                "COMITY_IDENTITY_SSO_0_CLIENTSECRETFILE", "/etc/comity/ministry.secret",
                                "COMITY_IDENTITY_SSO_0_AUTHORITY", "PT A",
                                "COMITY_IDENTITY_SSO_0_LABEL", "The ministry")));
        var read = Binder.get(environment)
                .bind("comity.identity", SingleSignOnSettings.class)
                .get();

        assertThat(read.sso())
                .containsExactly(new LoginIssuer(
                        ISSUER, "comity", Path.of("/etc/comity/ministry.secret"), "PT A", "The ministry"));
    }

    @Test
    void theSameIssuerForTwoAuthoritiesIsRefused() {
        assertThatThrownBy(() -> new SingleSignOnSettings(List.of(issuer("PT A"), issuer("JP B"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSecretThatOthersOfTheMachineMayReadIsRefusedAndNoneIsPrinted(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("client.secret"), "open sesame\n");
        var issuer = new LoginIssuer(ISSUER, "comity", file, "PT A", "A");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(issuer::secret).isInstanceOf(KeyRefused.class).hasMessageContaining("0600");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(issuer.secret().reveal()).isEqualTo("open sesame");
        assertThat(issuer.secret() + " " + issuer).doesNotContain("sesame");
        Files.writeString(file, "\n");
        assertThatThrownBy(issuer::secret).isInstanceOf(KeyRefused.class).hasMessageContaining("empty");
    }

    private static LoginIssuer issuer(String authority) {
        return new LoginIssuer(ISSUER, "comity", Path.of("secret"), authority, "The ministry");
    }

    private static Authority authority(String state, String name) {
        return new Authority(
                new AuthorityId(UUID.randomUUID()),
                new Country(state),
                name,
                Set.of(AuthorityFunction.CONTACT_POINT),
                ZoneId.of("UTC"),
                false);
    }

    private static Person person(Authority authority) {
        return Person.of(
                new PersonId(UUID.randomUUID()),
                "Somebody",
                new Belonging.ToAuthority(authority),
                List.of(Role.OFFICER));
    }
}
