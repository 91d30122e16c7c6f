@NullMarked
package planted.innocent.model;

import org.jspecify.annotations.NullMarked;
