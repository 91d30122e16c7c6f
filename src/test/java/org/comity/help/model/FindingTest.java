package org.comity.help.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.comity.help.AService;
import org.comity.help.Age;
import org.comity.help.Problem;
import org.comity.help.ServiceKind;
import org.comity.help.model.ServiceBook.Shown;
import org.comity.treaties.FactFiles;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;
import org.junit.jupiter.api.Test;

/// Which service comes first, which is hidden, and what is said where none is known.
class FindingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void whatNoSourceSaysAndWhatIsOlderThanAYearIsHiddenUntilSomebodyConfirmsIt() {
        assertThat(found(
                        AService.called("Unverified").standing(Standing.UNVERIFIED),
                        AService.called("Old").asOf("2025-10"),
                        AService.called("Of last year").asOf("2025"),
                        AService.called("Undated")))
                .containsExactly("Of last year", "Undated");
        assertThat(found(
                        AService.called("Unverified")
                                .standing(Standing.UNVERIFIED)
                                .checked("2026-11-01"),
                        AService.called("Old").asOf("2013-04").checked("2026-11-02")))
                .containsExactlyInAnyOrder("Unverified", "Old");
    }

    @Test
    void whatNobodyReachesIsNeverShownAndAConfirmationHoldsAYear() {
        assertThat(found(AService.called("Confirmed").checked("2026-11-20").thatNobodyReaches()))
                .isEmpty();
        assertThat(found(
                        AService.called("A year ago").checked("2025-11-26"),
                        AService.called("Longer ago").checked("2025-11-25")))
                .containsExactly("A year ago");
    }

    @Test
    void theDirectoryOfAStateHasWhatIsForAnAgeFirstAndNothingForTheOther() {
        var services = List.of(
                AService.called("Police"),
                AService.called("For adults").of(ServiceKind.VICTIM_SUPPORT).forAge(Age.ADULT),
                AService.called("Helpline").of(ServiceKind.CHILD_HELPLINE).forAge(Age.CHILD));

        assertThat(directory(services, Age.CHILD)).containsExactly("Helpline", "Police");
        assertThat(directory(services, Age.ADULT)).containsExactly("For adults", "Police");
        assertThat(directory(services, Age.ANY)).containsExactly("Police", "Helpline", "For adults");
    }

    @Test
    void whatWasCheckedComesFirstAndWhatBearsNoDateLast() {
        assertThat(found(
                        AService.called("Undated"),
                        AService.called("Checked long ago").checked("2026-07-20"),
                        AService.called("Dated").asOf("2026-10-09"),
                        AService.called("Due soon").checked("2026-08-10"),
                        AService.called("Checked").checked("2026-11-20")))
                .containsExactly("Checked", "Due soon", "Dated", "Checked long ago", "Undated");
    }

    @Test
    void afterFourMonthsACheckIsOverdueAndAMonthBeforeItIsDue() {
        var service = AService.called("Any").checked("2026-07-26").made();

        assertThat(Light.of(service, LocalDate.of(2026, 10, 25))).contains(Light.GREEN);
        assertThat(Light.of(service, LocalDate.of(2026, 10, 26))).contains(Light.AMBER);
        assertThat(Light.of(service, LocalDate.of(2026, 11, 26))).contains(Light.RED);
    }

    @Test
    void aChildIsLedToTheHelplineForChildrenAndNeverToWhatIsForAdults() {
        var services = List.of(
                AService.called("Police"),
                AService.called("For adults").of(ServiceKind.VICTIM_SUPPORT).forAge(Age.ADULT),
                AService.called("Helpline").of(ServiceKind.CHILD_HELPLINE).forAge(Age.CHILD));

        assertThat(own(services, Problem.SEXTORTION, Age.CHILD)).containsExactly("Helpline", "Police");
        assertThat(own(services, Problem.SEXTORTION, Age.ADULT)).containsExactly("For adults", "Police");
        assertThat(own(services, Problem.SEXTORTION, Age.ANY)).containsExactly("Police", "For adults", "Helpline");
    }

    @Test
    void imagesOfAChildGoToTakeItDownAndThoseOfAnAdultToStopNcii() {
        for (var problem : List.of(Problem.SEXTORTION, Problem.INTIMATE_IMAGE_ABUSE)) {
            var child = tools(shipped("TV", problem, Age.CHILD));
            var adult = tools(shipped("TV", problem, Age.ADULT));

            assertThat(child).first().asString().startsWith("Take It Down");
            assertThat(child).noneMatch(name -> name.startsWith("StopNCII"));
            assertThat(adult).first().asString().startsWith("StopNCII");
            assertThat(adult).noneMatch(name -> name.startsWith("Take It Down"));
        }
    }

    @Test
    void fraudGoesToTheCentreForItMalwareToTheResponseTeamAndThreatsToThePolice() {
        assertThat(shipped("NL", Problem.FRAUD, Age.ANY)
                        .own()
                        .getFirst()
                        .service()
                        .name())
                .isEqualTo("Fraudehelpdesk");
        assertThat(shipped("LV", Problem.MALWARE, Age.ANY)
                        .own()
                        .getFirst()
                        .service()
                        .kind())
                .isEqualTo(ServiceKind.CERT);
        assertThat(shipped("FI", Problem.THREATS, Age.ADULT)
                        .own()
                        .getFirst()
                        .service()
                        .kind())
                .isEqualTo(ServiceKind.POLICE);
        assertThat(shipped("AT", Problem.CHILD_ABUSE_MATERIAL, Age.ANY)
                        .own()
                        .getFirst()
                        .service()
                        .kind())
                .isEqualTo(ServiceKind.HOTLINE);
    }

    @Test
    void whereNoServiceIsKnownThoseThatMayKnowAreNamedAndNothingIsInvented() {
        var none = shipped("TV", Problem.FRAUD, Age.ANY);
        assertThat(none.known()).isFalse();
        assertThat(none.beside()).isEmpty();
        assertThat(none.tools()).isNotEmpty();

        var beside = shipped("TO", Problem.FRAUD, Age.ANY);
        assertThat(beside.known()).isFalse();
        assertThat(beside.beside()).extracting(one -> one.service().name()).containsExactly("CERT Tonga");
    }

    @Test
    void whatIsThereForEuropeIsNotOfferedInJapanAndNoPlaceTwice() {
        assertThat(tools(shipped("JP", Problem.IDENTITY_THEFT, Age.ANY)))
                .noneMatch(name -> name.contains("Europe") || name.startsWith("EDPB"));
        assertThat(tools(shipped("PT", Problem.IDENTITY_THEFT, Age.ANY))).anyMatch(name -> name.startsWith("EDPB"));
        assertThat(tools(shipped("US", Problem.GROOMING, Age.ANY)))
                .noneMatch(name -> name.startsWith("NCMEC CyberTipline"));
    }

    private static Answer shipped(String state, Problem problem, Age age) {
        return answer(new ServiceBook(0, ShippedServices.shipped()), state, problem, age);
    }

    private static Answer answer(ServiceBook book, String state, Problem problem, Age age) {
        var fact = FactFiles.shipped().state(new Country(state)).orElseThrow();
        return new Finding(book, Routes.shipped(), TODAY).answer(fact, problem, age);
    }

    private static List<String> tools(Answer answer) {
        return names(answer.tools());
    }

    private static List<String> found(AService... services) {
        return own(List.of(services), Problem.SEXTORTION, Age.ANY);
    }

    private static List<String> directory(List<AService> services, Age age) {
        var book = new ServiceBook(0, services.stream().map(AService::made).toList());
        var fact = FactFiles.shipped().state(new Country("PT")).orElseThrow();
        return names(new Finding(book, Routes.shipped(), TODAY).directory(fact, age));
    }

    private static List<String> own(List<AService> services, Problem problem, Age age) {
        var book = new ServiceBook(0, services.stream().map(AService::made).toList());
        return names(answer(book, "PT", problem, age).own());
    }

    private static List<String> names(List<Shown> found) {
        return found.stream().map(one -> one.service().name()).toList();
    }
}
