/// Tests.
@NullMarked
package org.gonghui.assistance;

import org.jspecify.annotations.NullMarked;
