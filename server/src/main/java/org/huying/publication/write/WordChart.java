package org.huying.publication.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.huying.publication.Block;

/** A chart of Word's own, whose figures can be read and changed there. */
final class WordChart {

    private static final int CENTIMETRES_WIDE = 15;
    private static final double CENTIMETRES_HIGH = 8;

    private WordChart() {}

    static void into(XWPFDocument document, Block.Chart chart) {
        List<Block.Bar> bars = chart.bars();
        if (bars.isEmpty()) {
            return;
        }
        try {
            XWPFChart drawn = document.createChart(
                    CENTIMETRES_WIDE * Units.EMU_PER_CENTIMETER, (int) (CENTIMETRES_HIGH * Units.EMU_PER_CENTIMETER));
            XDDFCategoryAxis below = drawn.createCategoryAxis(AxisPosition.BOTTOM);
            XDDFValueAxis left = drawn.createValueAxis(AxisPosition.LEFT);
            left.setMinimum(0);
            XDDFBarChartData data = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, below, left);
            data.setBarDirection(BarDirection.COL);
            XDDFChartData.Series series = data.addSeries(
                    XDDFDataSourcesFactory.fromArray(
                            bars.stream().map(Block.Bar::label).toArray(String[]::new)),
                    XDDFDataSourcesFactory.fromArray(bars.stream()
                            .map(bar -> bar.value() == null ? (Double) 0.0 : bar.value())
                            .toArray(Double[]::new)));
            series.setTitle(chart.title() + "（" + chart.unit() + "）", null);
            drawn.plot(data);
            drawn.setTitleText(chart.title());
        } catch (InvalidFormatException | IOException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
