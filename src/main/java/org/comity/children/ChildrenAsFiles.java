package org.comity.children;

import java.util.List;
import java.util.stream.Stream;
import org.comity.children.web.HomePage;
import org.comity.help.PagesOfHelp;
import org.comity.vocabulary.Language;
import org.comity.web.Page;

/// The doors for children as a file, for when the node does not answer. The law of States is not among the files: it
/// is nobody's first help.
public final class ChildrenAsFiles implements PagesOfHelp {

    /// They change with the program only.
    @Override
    public String revision() {
        return "";
    }

    @Override
    public Stream<Offered> pages(Language language) {
        return Stream.of(new Offered("/help/children", Page.of("children/home", new HomePage(List.of()))));
    }
}
