/// What an operator does to a running system: dead letters, audit, keys, read models.
@NullMarked
package org.gonghui.stack.operating;

import org.jspecify.annotations.NullMarked;
