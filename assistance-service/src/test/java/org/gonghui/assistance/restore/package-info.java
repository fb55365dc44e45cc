/// Tests.
@NullMarked
package org.gonghui.assistance.restore;

import org.jspecify.annotations.NullMarked;
