@NullMarked
package org.gonghui.kit.audit;

import org.jspecify.annotations.NullMarked;
