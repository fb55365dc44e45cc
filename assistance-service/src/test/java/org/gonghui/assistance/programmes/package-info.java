/// Tests.
@NullMarked
package org.gonghui.assistance.programmes;

import org.jspecify.annotations.NullMarked;
