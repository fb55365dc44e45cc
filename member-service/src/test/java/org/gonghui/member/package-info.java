@NullMarked
package org.gonghui.member;

import org.jspecify.annotations.NullMarked;
