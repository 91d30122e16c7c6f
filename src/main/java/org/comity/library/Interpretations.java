package org.comity.library;

import java.util.List;
import org.comity.vocabulary.ArticleRef;

/// What interprets a provision. Other modules show it where the provision is applied.
public interface Interpretations {

    /// Works about a provision, of the greatest weight first; guidance notes that cover it among others come after
    /// those that are about it alone. What was replaced, and drafts, are left out. A few at most.
    List<Work> of(ArticleRef article);

    /// Another text whenever something else may be said, for whoever keeps what follows from it.
    String revision();
}
