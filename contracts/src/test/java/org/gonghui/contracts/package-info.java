/// What services tell each other, written down and held to.
@NullMarked
package org.gonghui.contracts;

import org.jspecify.annotations.NullMarked;
