package org.comity.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.comity.bench.Figure.Unit;
import org.comity.node.SharedProcessors;
import org.comity.testing.TestNode;

/// `comity bench
/// [starts|pages|profiles|sending|sign-ins|proofs|paths|directory|directory-authorities|search|registrations
/// |library|events|recordings|requests|statistics|board|evidence [GB]]`: measures on nodes it starts itself.
///
/// Prints each figure beside its floor. Ends after nine minutes, come what may.
public final class Bench {

    private static final Set<String> NAMES = Set.of(
            "starts",
            "pages",
            "profiles",
            "sending",
            "sign-ins",
            "proofs",
            "paths",
            "directory",
            "directory-authorities",
            "search",
            "registrations",
            "library",
            "events",
            "recordings",
            "requests",
            "statistics",
            "board",
            "evidence");
    private static final List<String> NEED_A_NODE =
            List.of("pages", "profiles", "sending", "sign-ins", "paths", "recordings", "requests", "board");
    private static final Duration LONGEST = Duration.ofMinutes(9);

    private final String only;
    /// How large the file of evidence is.
    private final int gigabytes;

    private Bench(String only, int gigabytes) {
        this.only = only;
        this.gigabytes = gigabytes;
    }

    public static void main(String... arguments) throws Exception {
        var only = arguments.length == 0 ? "" : arguments[0];
        if (!only.isEmpty() && !NAMES.contains(only)) {
            System.err.println("comity: There is no bench '" + only + "'; there are " + NAMES + ".");
            System.exit(2);
        }
        SharedProcessors.prepare();
        limitTime();
        new Bench(only, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1).run();
    }

    private static void limitTime() {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(LONGEST);
            } catch (InterruptedException ended) {
                return;
            }
            System.err.println("comity: The bench took longer than " + LONGEST.toMinutes() + " minutes and was ended.");
            System.exit(1);
        });
    }

    private void run() throws Exception {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                "%d processors, load %.1f before the first figure%n%n",
                machine.getAvailableProcessors(), machine.getSystemLoadAverage());
        System.out.println(Figure.HEADING);
        if (wanted("starts")) {
            print(Starts.measure());
        }
        if (wanted("paths")) {
            print(AllPaths.measure());
        }
        if (wanted("directory")) {
            print(DirectorySearch.measure());
        }
        if (wanted("directory-authorities")) {
            print(AuthoritySearch.measure());
        }
        if (wanted("search") || only.equals("pages")) {
            print(SearchEverything.measure());
        }
        if (wanted("registrations")) {
            print(Registrations.measure());
        }
        if (wanted("library")) {
            print(LibraryPages.measure());
        }
        // Makes up a million requests first: only where it is asked for.
        if (only.equals("statistics")) {
            print(FiguresOfMany.measure());
        }
        // Takes a minute by itself, whatever the machine: only where it is asked for.
        if (only.equals("events")) {
            System.out.println(Registrations.arrivals());
        }
        if (NEED_A_NODE.stream().anyMatch(this::wanted)) {
            onANode();
        }
        if (wanted("proofs")) {
            print(Proofs.measure());
        }
        // Fills the disk for a while: only where it is asked for.
        if (only.equals("evidence")) {
            print(LargeFiles.measure(gigabytes));
            print(LargePackages.measure());
        }
        System.out.printf("%nload %.1f after the last figure%n", machine.getSystemLoadAverage());
    }

    private void onANode() throws Exception {
        try (var node = new RunningNode(TestNode.freshFolder("bench")).awaitFirstPage()) {
            var before = node.heap();
            if (wanted("paths")) {
                print(Asking.measure(node));
            }
            if (wanted("pages")) {
                print(PublicPages.measure(node));
                print(CountryPages.measure(node));
            }
            if (wanted("profiles") || only.equals("pages")) {
                print(ProfilePages.measure(node));
            }
            if (wanted("sending")) {
                print(Sending.measure(node));
            }
            // Takes some minutes by itself: only where it is asked for.
            if (only.equals("requests")) {
                print(Requests.measure(node));
            }
            if (only.equals("board")) {
                print(Boards.measure(node));
            }
            if (wanted("sign-ins")) {
                print(SignIns.measure(node));
            }
            if (wanted("recordings")) {
                print(RecordingParts.measure(node));
            }
            print(List.of(new Figure(
                    "heap in use after this load",
                    node.heap(),
                    before,
                    Unit.MEGABYTES,
                    "the same node's after its start")));
        }
    }

    private boolean wanted(String name) {
        return only.isEmpty() || only.equals(name);
    }

    private static void print(List<Figure> figures) {
        figures.forEach(figure -> System.out.println(figure.line()));
    }
}
