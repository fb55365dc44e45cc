@NullMarked
package org.gonghui.training.certificate;

import org.jspecify.annotations.NullMarked;
