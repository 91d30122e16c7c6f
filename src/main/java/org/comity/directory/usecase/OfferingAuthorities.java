package org.comity.directory.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.directory.Audience;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Designation;
import org.comity.directory.Item;
import org.comity.directory.ListedItem;
import org.comity.directory.Listing;
import org.comity.directory.usecase.ListingsInMemory.Snapshot;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.search.PublicDocument.Text;
import org.comity.search.Searchable;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Offers authorities to the search by what everyone may know of them: names, State, what they are designated for. No
/// channel of any kind is ever offered.
public class OfferingAuthorities implements Searchable {

    private final Supplier<Snapshot> directory;
    private final StateNames names;
    private final Messages messages;
    private final Clock clock;

    public OfferingAuthorities(Supplier<Snapshot> directory, StateNames names, Messages messages, Clock clock) {
        this.directory = directory;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.AUTHORITY;
    }

    @Override
    public String revision() {
        return directory.get().newest() + " " + LocalDate.now(clock);
    }

    @Override
    public Stream<PublicDocument> documents() {
        var today = LocalDate.now(clock);
        return directory.get().byId().values().stream()
                .filter(listing -> !open(listing, today, Item.Name.class).isEmpty())
                .map(listing -> document(listing, today));
    }

    private PublicDocument document(Listing listing, LocalDate today) {
        var designations = open(listing, today, Designation.class);
        var names = open(listing, today, Item.Name.class);
        var own = Arrays.stream(Language.values()).map(language -> text(listing, today, names, designations, language));
        var others = names.stream()
                .filter(name -> Language.ofCode(name.language()).isEmpty())
                .map(name -> new Text(name.language(), name.text(), ""));
        return PublicDocument.of(
                        Kind.AUTHORITY,
                        listing.id().toString(),
                        Stream.concat(own, others).toList(),
                        "/directory/" + listing.id())
                .of(listing.country())
                .citing(designations.stream()
                        .flatMap(designation -> designation.function().basis().stream())
                        .distinct()
                        .toList())
                .dated(listing.attestedAt()
                        .map(when -> when.atZone(ZoneOffset.UTC).toLocalDate()));
    }

    /// Its name as readers of the language see it on its page, its other names, its State, and its functions.
    private Text text(
            Listing listing,
            LocalDate today,
            List<Item.Name> known,
            List<Designation> designations,
            Language language) {
        var functions = designations.stream()
                .map(Designation::function)
                .distinct()
                .map(function -> function(function, language))
                .collect(Collectors.joining(". "));
        var territories =
                designations.stream().map(Designation::territory).distinct().collect(Collectors.joining(" "));
        var others = known.stream().map(Item.Name::text).distinct().collect(Collectors.joining(" · "));
        return new Text(
                language.code(),
                listing.name(today, language.code()).text(),
                Stream.of(names.name(listing.country(), language) + ".", functions, territories, others)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" ")));
    }

    private String function(DesignatedFunction function, Language language) {
        return messages.text(language, "directory.function." + function);
    }

    private static <T extends Item> List<T> open(Listing listing, LocalDate today, Class<T> type) {
        return listing.on(today).stream()
                .filter(item -> item.audience() == Audience.PUBLIC)
                .flatMap((ListedItem item) -> item.as(type).stream())
                .toList();
    }
}
