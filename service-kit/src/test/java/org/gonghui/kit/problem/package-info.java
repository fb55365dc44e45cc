@NullMarked
package org.gonghui.kit.problem;

import org.jspecify.annotations.NullMarked;
