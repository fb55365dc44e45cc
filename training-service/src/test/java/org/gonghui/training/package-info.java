@NullMarked
package org.gonghui.training;

import org.jspecify.annotations.NullMarked;
