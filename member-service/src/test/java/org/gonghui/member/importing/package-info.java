@NullMarked
package org.gonghui.member.importing;

import org.jspecify.annotations.NullMarked;
