@NullMarked
package org.gonghui.screening;

import org.jspecify.annotations.NullMarked;
