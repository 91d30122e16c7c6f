/// What people and programs ask of the directory: one class for each question.
@NullMarked
package org.comity.providers.usecase;

import org.jspecify.annotations.NullMarked;
