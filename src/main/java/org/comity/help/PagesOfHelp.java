package org.comity.help;

import java.util.stream.Stream;
import org.comity.vocabulary.Language;
import org.comity.web.Page;

/// Further pages below `/help` that are kept as files too, for when the node does not answer: said by the modules that
/// have them.
public interface PagesOfHelp {

    /// @param path without the language, such as `/help/guides/phishing`
    record Offered(String path, Page page) {}

    /// Another text whenever what the pages say is another; asked every minute, so it costs nothing.
    String revision();

    Stream<Offered> pages(Language language);
}
