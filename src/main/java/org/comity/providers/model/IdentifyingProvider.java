package org.comity.providers.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.providers.Identifier;
import org.comity.providers.Identifier.Named;
import org.comity.providers.KeptPage;
import org.comity.providers.ListedProvider;
import org.comity.providers.ProviderDomain;
import org.comity.providers.ProviderDomain.Kind;
import org.comity.providers.Providers;
import org.comity.providers.WhichProvider;
import org.comity.providers.WhichProvider.Care;
import org.comity.providers.WhichProvider.Unlisted;

/// Whose something is that was pasted. Decided by whole labels of a domain, never by a likeness.
final class IdentifyingProvider {

    private static final int MOST_NAMES = 8;

    private final Providers providers;
    private final Map<Kind, Map<String, ProviderDomain>> byHost = new HashMap<>();
    private final List<Form> forms;
    private final Map<String, ProviderDomain> apps = new HashMap<>();
    private final Map<String, List<ListedProvider>> byWord = new HashMap<>();
    private final LookAlikes lookAlikes;

    /// A form of address, ready to be laid on one.
    private record Form(ProviderDomain line, AddressPattern pattern) {}

    IdentifyingProvider(Providers providers, List<ProviderDomain> lines) {
        this.providers = providers;
        var known = lines.stream()
                .filter(line -> line.provider().isEmpty()
                        || providers.named(line.provider()).isPresent())
                .toList();
        for (var kind : List.of(Kind.SERVICE, Kind.MAIL, Kind.SHORT)) {
            var hosts = new HashMap<String, ProviderDomain>();
            known.stream().filter(line -> line.isA(kind)).forEach(line -> hosts.put(line.host(), line));
            byHost.put(kind, hosts);
        }
        known.stream().filter(line -> line.isA(Kind.APP)).forEach(line -> apps.put(line.pattern(), line));
        this.forms = known.stream()
                .filter(line -> line.isA(Kind.FORM) || line.isA(Kind.HOSTING))
                .map(line -> new Form(line, new AddressPattern(line.pattern())))
                .sorted(Comparator.comparingInt((Form form) -> form.pattern().weight())
                        .reversed())
                .toList();
        this.lookAlikes = new LookAlikes(known.stream()
                .filter(line -> line.isA(Kind.SERVICE) || line.isA(Kind.MAIL))
                .map(ProviderDomain::host)
                .toList());
        providers.all().forEach(this::putNames);
        providers.all().forEach(this::putStated);
    }

    /// A service that a provider states itself is found by its name, unless public sources give the name to somebody.
    private void putStated(ListedProvider provider) {
        provider.kept().map(KeptPage::services).orElse(List.of()).stream()
                .map(Folding::folded)
                .forEach(name -> byWord.putIfAbsent(name, List.of(provider)));
    }

    private void putNames(ListedProvider provider) {
        Stream.concat(provider.names().stream(), provider.services().stream())
                .map(Folding::folded)
                .distinct()
                .forEach(name ->
                        byWord.computeIfAbsent(name, none -> new ArrayList<>()).add(provider));
    }

    WhichProvider identify(String pasted) {
        return switch (ReadingPasted.read(pasted)) {
            case Pasted.Web(var address) -> web(address);
            case Pasted.Dotted(var text, var address) ->
                Optional.ofNullable(apps.get(text)).map(this::app).orElseGet(() -> web(address));
            case Pasted.Mailbox(var host) -> mailbox(host);
            case Pasted.Name(var text) -> named(text);
            case Pasted.Handle() -> new WhichProvider.NotListed(Unlisted.HANDLE, "");
            case Pasted.IpAddress() -> new WhichProvider.NotListed(Unlisted.IP_ADDRESS, "");
            case Pasted.Telephone() -> new WhichProvider.NotListed(Unlisted.TELEPHONE, "");
            case Pasted.OtherScheme() -> new WhichProvider.NotListed(Unlisted.SCHEME, "");
            case Pasted.Unreadable(var reason) -> new WhichProvider.Unreadable(reason);
        };
    }

    private WhichProvider web(WebAddress address) {
        var app = StoreAddress.app(address);
        if (app.isPresent()) {
            return Optional.ofNullable(apps.get(app.get()))
                    .map(this::app)
                    .orElseGet(() -> new WhichProvider.NotListed(Unlisted.APP, ""));
        }
        var host = address.host();
        var shortened = nearest(Kind.SHORT, host);
        if (shortened.isPresent() && form(address).isEmpty()) {
            return hidden(host, shortened.get());
        }
        return form(address)
                .<WhichProvider>map(found -> known(found.line(), found.named(), address))
                .or(() -> nearest(Kind.SERVICE, host).map(line -> known(line, List.of(), address)))
                .or(() -> nearest(Kind.MAIL, host).map(line -> known(line, List.of(), address)))
                .orElseGet(() -> strange(host, Unlisted.DOMAIN));
    }

    private record Laid(ProviderDomain line, List<Named> named) {}

    private Optional<Laid> form(WebAddress address) {
        return forms.stream()
                .flatMap(form -> form.pattern().in(address).stream().map(named -> new Laid(form.line(), named)))
                .findFirst();
    }

    private WhichProvider known(ProviderDomain line, List<Named> named, WebAddress address) {
        var care = new ArrayList<Care>();
        if (address.userPart()) {
            care.add(Care.USER_PART);
        }
        if (line.isA(Kind.HOSTING)) {
            care.add(Care.CUSTOMERS_CONTENT);
        }
        return known(line, named, care);
    }

    private WhichProvider known(ProviderDomain line, List<Named> named, List<Care> care) {
        return new WhichProvider.Known(providers.named(line.provider()).orElseThrow(), Optional.of(line), named, care);
    }

    private WhichProvider app(ProviderDomain line) {
        return known(line, List.of(new Named(Identifier.APP, line.pattern())), List.of(Care.STORE));
    }

    private WhichProvider hidden(HostName host, ProviderDomain line) {
        var by = line.provider().isEmpty() ? Optional.<ListedProvider>empty() : providers.named(line.provider());
        return new WhichProvider.Hidden(host.ascii(), by, line);
    }

    private WhichProvider mailbox(HostName host) {
        return nearest(Kind.MAIL, host)
                .<WhichProvider>map(line -> known(line, List.of(), List.of()))
                .or(() -> nearest(Kind.SERVICE, host)
                        .map(line -> known(line, List.of(), List.of(Care.NOT_A_MAIL_DOMAIN))))
                .orElseGet(() -> strange(host, Unlisted.MAILBOX));
    }

    /// The line of the longest listed domain a host lies below. Short links and mailboxes are of one domain each.
    private Optional<ProviderDomain> nearest(Kind kind, HostName host) {
        var hosts = byHost.getOrDefault(kind, Map.of());
        var domain = host.ascii();
        while (!domain.isEmpty()) {
            var line = hosts.get(domain);
            if (line != null && host.isBelow(domain) && (kind == Kind.SERVICE || fits(line, host))) {
                return Optional.of(line);
            }
            var dot = domain.indexOf('.');
            domain = dot < 0 ? "" : domain.substring(dot + 1);
        }
        return Optional.empty();
    }

    private static boolean fits(ProviderDomain line, HostName host) {
        return host.ascii().equals(line.host())
                || host.ascii().equals("www." + line.host())
                || line.pattern().startsWith("{");
    }

    private WhichProvider strange(HostName host, Unlisted what) {
        return lookAlikes
                .to(host)
                .<WhichProvider>map(like -> new WhichProvider.LooksLike(
                        host.written(), host.ascii(), host.counts(), owner(like.domain()), like.domain(), like.how()))
                .orElseGet(() -> new WhichProvider.NotListed(what, host.counts()));
    }

    private ListedProvider owner(String domain) {
        return Stream.of(Kind.SERVICE, Kind.MAIL)
                .flatMap(kind ->
                        Stream.ofNullable(byHost.getOrDefault(kind, Map.of()).get(domain)))
                .findFirst()
                .flatMap(line -> providers.named(line.provider()))
                .orElseThrow();
    }

    private WhichProvider named(String text) {
        var wanted = Folding.folded(text);
        var exact = byWord.getOrDefault(wanted, List.of());
        if (exact.size() == 1) {
            return new WhichProvider.Known(exact.getFirst(), Optional.empty(), List.of(), List.of());
        }
        var begun = new LinkedHashSet<>(exact);
        if (wanted.length() >= 2) {
            byWord.keySet().stream()
                    .filter(name -> name.startsWith(wanted) || name.contains(" " + wanted))
                    .sorted()
                    .forEach(name -> begun.addAll(byWord.getOrDefault(name, List.of())));
        }
        return begun.isEmpty()
                ? new WhichProvider.NotListed(Unlisted.NAME, "")
                : new WhichProvider.Several(begun.stream().limit(MOST_NAMES).toList());
    }
}
