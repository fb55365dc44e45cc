/// The commands of `./gonghui`.
@NullMarked
package org.gonghui.stack;

import org.jspecify.annotations.NullMarked;
