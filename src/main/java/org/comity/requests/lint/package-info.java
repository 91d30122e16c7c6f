/// What a colleague who knows the other side would say of a draft before it leaves: what will be refused,
/// what will come back, what could be better; each with its paragraph and the field to go to.
///
/// Front door: [org.comity.requests.lint.Linting]. One rule is one line of a table or one small method; the
/// rules of a topic stand in one file. The lawyer's cases are `rules/request-cases.csv`. Nothing here
/// blocks anything: what the law demands stands in [org.comity.requests.model.RequiredElement].
@NullMarked
package org.comity.requests.lint;

import org.jspecify.annotations.NullMarked;
