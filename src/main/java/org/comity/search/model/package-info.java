/// How texts and questions become words, and words become marks in a text: plain Java and the analyzers of Lucene.
@NullMarked
package org.comity.search.model;

import org.jspecify.annotations.NullMarked;
