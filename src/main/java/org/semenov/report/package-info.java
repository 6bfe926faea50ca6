/**
 * Pictures, tables, one HTML page and the manifest of a run, from trajectories and plain arrays.
 *
 * <p>The way of the data: arrays become {@link org.semenov.report.Series}, series a
 * {@link org.semenov.report.LinePlot}, several of those a {@link org.semenov.report.PanelPlot}; both are a
 * {@link org.semenov.report.Plot}, which writes itself as SVG and PNG from one painting routine; so is a
 * {@link org.semenov.report.StripPlot}, distributions one below the other.
 * {@link org.semenov.report.RolloutPlot}, {@link org.semenov.report.BiasPlot} and
 * {@link org.semenov.report.PredictionPlot} compose the figures of the paper from these.
 * {@link org.semenov.report.Table} holds named columns and writes CSV; {@link org.semenov.report.HtmlReport} puts text,
 * tables and figures into one file without links or scripts; {@link org.semenov.report.RunManifest} says what was run.
 * Every file appears whole or not at all ({@link org.semenov.dataset.AtomicFile}).
 *
 * <p>Same content, same bytes: nothing here reads a clock, draws a random number or depends on the default locale.
 * Text widths come from the fonts of the machine, so pictures are equal byte for byte on one machine, and alike on
 * another.
 *
 * <p>What a picture leaves out it says: values that a logarithmic axis cannot show, values that are not finite, and
 * curves cut where they leave the range shown are counted, marked in the picture and listed in
 * {@link org.semenov.report.Plot#notes()}, which the HTML page prints under the caption. Only what cannot be seen is
 * thinned out silently: points less than a sixth of a pixel off the drawn line.
 *
 * <p>Charts are painted on {@code Graphics2D} directly. XChart was tried: it fills letters as outlines, so that the text
 * of an SVG is no text, and draws each segment of a curve on its own, so that a dash pattern starts anew at every point
 * and dense curves come out solid.
 *
 * <p>It does not know reactors, networks or experiments, and computes nothing but the relative 2-norm error it prints.
 */
package org.semenov.report;
