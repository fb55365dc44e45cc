@NullMarked
package org.gonghui.training.subsidy;

import org.jspecify.annotations.NullMarked;
