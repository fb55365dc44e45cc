/// The system as a whole.
@NullMarked
package org.gonghui.system;

import org.jspecify.annotations.NullMarked;
