package org.comity.directory.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.comity.directory.Contact;
import org.comity.directory.ContactDirectory;
import org.comity.directory.Designation;
import org.comity.directory.Item;
import org.comity.directory.ListedItem;
import org.comity.directory.Register;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;

/// The registers, made from the directory as it stands: one line for each designation.
public class KeepingRegisters {

    /// @param contact the listing and how fresh it is
    /// @param version since when and until when the designation is true, and since when it is known
    public record Line(Contact contact, String state, Item.Name name, Designation designation, ListedItem version) {}

    private final ContactDirectory directory;
    private final StateNames names;
    private final Clock clock;

    public KeepingRegisters(ContactDirectory directory, StateNames names, Clock clock) {
        this.directory = directory;
        this.names = names;
        this.clock = clock;
    }

    /// In the order of States in a language.
    public List<Line> lines(Register register, Language language) {
        var today = LocalDate.now(clock);
        return directory.all().stream()
                .flatMap(listing -> listing.on(today).stream()
                        .flatMap(version -> version.as(Designation.class).stream()
                                .filter(designation -> register.functions().contains(designation.function()))
                                .map(designation -> new Line(
                                        new Contact(listing, directory.freshness(listing)),
                                        names.name(listing.country(), language),
                                        listing.name(today, language.code()),
                                        designation,
                                        version))))
                .sorted(Comparator.comparing(
                                (Line line) -> line.contact().listing().country(), names.order(language))
                        .thenComparing(line -> line.designation().function())
                        .thenComparing(line -> line.name().text()))
                .toList();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
