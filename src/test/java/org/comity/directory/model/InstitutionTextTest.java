package org.comity.directory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.comity.directory.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The facts write stage, territory and remarks into the name of an institution; each is found where it stands.
class InstitutionTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Prosecutor General's Office (pre-trial) | Prosecutor General's Office | PRE_TRIAL
                Ministry of Justice (trial stage) | Ministry of Justice | TRIAL
                Ministry of Justice (trial, execution) | Ministry of Justice | TRIAL ENFORCEMENT
                Ministry of Justice (trial or execution phase) | Ministry of Justice | TRIAL ENFORCEMENT
                Prosecutor General (preparatory proceedings) | Prosecutor General | PRE_TRIAL
                Prosecutor General's Office (prosecution phase) | Prosecutor General's Office | PRE_TRIAL
                Ministry of Justice (after transfer to court) | Ministry of Justice | TRIAL
                General Prosecutor's Office (pre-trial | General Prosecutor's Office | PRE_TRIAL
                State Police before prosecution) | State Police | PRE_TRIAL
                before criminal procedure: National Police Centre | National Police Centre | PRE_TRIAL
                after: General Prosecutor's Office | after: General Prosecutor's Office | ALL
                Ministry of Justice | Ministry of Justice | ALL
                """)
    void theStageIsReadFromTheRemark(String written, String name, String stages) {
        var read = InstitutionText.read(written);

        if (!written.startsWith("after:")) {
            assertThat(read.name()).isEqualTo(name);
        }
        assertThat(String.join(" ", read.stages().stream().map(Enum::name).toList()))
                .isEqualTo(stages);
    }

    @Test
    void whatTheSourceSaysAboutItsOwnNamesIsARemarkAndNoName() {
        var named = InstitutionText.read("Ministry of National Security as named in the French source");
        var address = InstitutionText.read("the address given there is that of the Ministry of Justice");

        assertThat(named.name()).isEqualTo("Ministry of National Security");
        assertThat(named.remark()).isEqualTo("as named in the French source");
        assertThat(address.name()).isEqualTo("Ministry of Justice");
        assertThat(address.remark()).isEqualTo("the address given there is that of");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                National Central Bureau of INTERPOL Curaçao (for Curaçao) | National Central Bureau of INTERPOL Curaçao | Curaçao
                International Co-operation Unit (Scotland) | International Co-operation Unit | Scotland
                UK Central Authority, Home Office (England, Wales, Northern Ireland) | UK Central Authority, Home Office | England, Wales, Northern Ireland
                Criminal Procedure Division (person in Scotland) | Criminal Procedure Division | Scotland
                Police Headquarters (SIPA) | Police Headquarters (SIPA) | ''
                Procuradoria-Geral da República (Prosecutor General's Office) | Procuradoria-Geral da República (Prosecutor General's Office) | ''
                """)
    void theTerritoryIsReadFromTheBracketsAndABracketedNameStays(String written, String name, String territory) {
        var read = InstitutionText.read(written);

        assertThat(read.name()).isEqualTo(name);
        assertThat(read.territory()).isEqualTo(territory);
        assertThat(read.stages()).containsExactly(Stage.ALL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Ministry of Justice (extradition requests) | Ministry of Justice | extradition requests
                HM Revenue and Customs (indirect tax) | HM Revenue and Customs | indirect tax
                onward transfer authorisation: Minister of Justice | Minister of Justice | onward transfer authorisation
                Interpol National Central Bureau for provisional arrest only | Interpol National Central Bureau | for provisional arrest only
                Minister of Justice (Division, Bureau): consultation on requests | Minister of Justice (Division, Bureau) | consultation on requests
                """)
    void aRemarkIsKeptBesideTheName(String written, String name, String remark) {
        var read = InstitutionText.read(written);

        assertThat(read.name()).isEqualTo(name);
        assertThat(read.remark()).isEqualTo(remark);
    }

    @Test
    void theDayFromWhichAnInstitutionIsNamedIsReadFromItsName() {
        var read = InstitutionText.read("Director of Public Prosecutions (Riksadvokaten), from 2026-01-01");

        assertThat(read.name()).isEqualTo("Director of Public Prosecutions (Riksadvokaten)");
        assertThat(read.from()).contains(LocalDate.of(2026, 1, 1));
        assertThat(read.stages()).isEqualTo(List.of(Stage.ALL));
    }
}
