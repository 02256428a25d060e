package org.drugprofiling.citation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Sources that facts of this library cite, one constant each, for example {@link #LOCICIRO_2008} with the key {@code lociciro-2008}.
 *
 * <p>Each entry says what of the source was seen and how. A fact that a source does not support to that degree cites it with
 * {@link Citation#withEvidence(Evidence)}; a fact from one place cites it with {@link Citation#withLocus(String)}. Where volume or pages
 * were not seen in a source, the venue says so.
 *
 * @since 0.1.0
 */
public final class Bibliography {

    private static final Map<String, Citation> BY_KEY = byKey();

    /** UNODC 2005: Methods for impurity profiling of heroin and cocaine. */
    public static final Citation UN_ST_NAR_35_2005 = of("un-st-nar-35-2005");

    /** UNDCP 2001: Drug characterization/impurity profiling: background and concepts. */
    public static final Citation UN_ST_NAR_32_2001 = of("un-st-nar-32-2001");

    /** UNDCP 1998: Recommended methods for testing opium, morphine and heroin. */
    public static final Citation UN_ST_NAR_29_1998 = of("un-st-nar-29-1998");

    /** UNODC 2012: Recommended methods for the identification and analysis of cocaine. */
    public static final Citation UN_ST_NAR_7_2012 = of("un-st-nar-7-2012");

    /** Strömberg et al. 2000: Heroin impurity profiling. A harmonization study for retrospective comparisons. */
    public static final Citation STROMBERG_2000 = of("stromberg-2000");

    /** Esseiva et al. 2003: A methodology for illicit heroin seizures comparison in a drug intelligence perspective using large databases. */
    public static final Citation ESSEIVA_2003 = of("esseiva-2003");

    /** Esseiva et al. 2005: heroin profiles by principal components, correlation and neural networks. */
    public static final Citation ESSEIVA_2005 = of("esseiva-2005");

    /** Esseiva et al. 2011: reflection on statistical comparisons of profiles. */
    public static final Citation ESSEIVA_2011 = of("esseiva-2011");

    /** Guéniat and Esseiva 2005: Le profilage de l'héroïne et de la cocaïne. */
    public static final Citation GUENIAT_ESSEIVA_2005 = of("gueniat-esseiva-2005");

    /** Dujourdy et al. 2003: Evaluation of links in heroin seizures. */
    public static final Citation DUJOURDY_2003 = of("dujourdy-2003");

    /** Dufey et al. 2007: quick and automated heroin profiling for tactical intelligence. */
    public static final Citation DUFEY_2007 = of("dufey-2007");

    /** Dams et al. 2001: review of a decade of heroin profiling. */
    public static final Citation DAMS_2001 = of("dams-2001");

    /** Collins et al. 2006: heroin of the vessel Pong Su (description; authors after the first not verified). */
    public static final Citation COLLINS_2006 = of("collins-2006");

    /** Collins et al. 2007: Australian illicit drug profiling. */
    public static final Citation COLLINS_2007 = of("collins-2007");

    /** Collins 2017: Australian illicit drug intelligence programme revisited. */
    public static final Citation COLLINS_2017 = of("collins-2017");

    /** Morello et al. 2010: acid and neutral impurities of heroin by GC-MS. */
    public static final Citation MORELLO_2010 = of("morello-2010");

    /** Morello and Meyers 1995: residual solvents in heroin and cocaine. */
    public static final Citation MORELLO_MEYERS_1995 = of("morello-meyers-1995");

    /** Toske et al. 2006: neutral heroin impurities from benzylisoquinolines. */
    public static final Citation TOSKE_2006 = of("toske-2006");

    /** Zelkowicz et al. 2005: simulated heroin distribution chain by HPLC. */
    public static final Citation ZELKOWICZ_2005 = of("zelkowicz-2005");

    /** Besacier et al. 1997: carbon isotopes of heroin and deacetylated morphine. */
    public static final Citation BESACIER_1997 = of("besacier-1997");

    /** Cartier, Guéniat and Cole 1997: Headspace analysis of solvents in cocaine and heroin samples. */
    public static final Citation CARTIER_1997 = of("cartier-1997");

    /** Chiarotti, Fucci and Furnari 1991: comparative analysis of illicit heroin samples. */
    public static final Citation CHIAROTTI_1991 = of("chiarotti-1991");

    /** Gadžurić et al. 2016: gas-chromatographic ratios of heroin alkaloids. */
    public static final Citation GADZURIC_2016 = of("gadzuric-2016");

    /** Chan et al. 2013: clustering of simulated heroin cuts. */
    public static final Citation CHAN_2013 = of("chan-2013");

    /** Chan et al. 2016: elements in heroin by ICP-MS. */
    public static final Citation CHAN_2016 = of("chan-2016");

    /** Chan et al.: heroin impurities by GC-MS with a constant specimen weight. */
    public static final Citation CHAN_CONSTANT_WEIGHT = of("chan-constant-weight");

    /** Sulaiman et al. 2018: street heroin in Malaysia. */
    public static final Citation SULAIMAN_2018 = of("sulaiman-2018");

    /** Liu, Hua, Bai and Liu 2014: elements in heroin of the Golden Triangle and the Golden Crescent by ICP-MS. */
    public static final Citation LIU_2014 = of("liu-2014");

    /** Authors not shown 1998: 73 elements in heroin of South-East Asia. */
    public static final Citation HEROIN_ELEMENTS_1998 = of("heroin-elements-1998");

    /** Authors not shown: 24 elements in 155 Malaysian heroin specimens. */
    public static final Citation HEROIN_ELEMENTS_MALAYSIA = of("heroin-elements-malaysia");

    /** DeBord et al. 2017: strontium isotope ratio of heroin. */
    public static final Citation DEBORD_2017 = of("debord-2017");

    /** US Drug Enforcement Administration 2001: Heroin Signature Program: 1999. */
    public static final Citation DEA_HSP_1999 = of("dea-hsp-1999");

    /** US Drug Enforcement Administration 2014: Heroin Signature Program and Domestic Monitor Program reports (year of the data). */
    public static final Citation DEA_HSP_2014 = of("dea-hsp-2014");

    /** US General Accounting Office 2002: report GAO-02-416. */
    public static final Citation GAO_02_416_2002 = of("gao-02-416-2002");

    /** Author not shown: Forensic intelligence: applications in illegal drug trafficking. */
    public static final Citation UTS_TRAFFICKING_THESIS = of("uts-trafficking-thesis");

    /** Remberg, Nikiforov and Buchbauer 1994: review of opium profiling. */
    public static final Citation REMBERG_1994 = of("remberg-1994");

    /** US monographs for drug analysis (issuer not noted) 2005: heroin and cocaine monographs. */
    public static final Citation US_MONOGRAPHS_2005 = of("us-monographs-2005");

    /** Lociciro et al. 2007: cocaine profiling for strategic intelligence, part I. */
    public static final Citation LOCICIRO_2007 = of("lociciro-2007");

    /** Lociciro et al. 2008: cocaine profiling for strategic intelligence, part II. */
    public static final Citation LOCICIRO_2008 = of("lociciro-2008");

    /** Ioset et al. 2005: establishment of an operational system for drug profiling: a Swiss experience. */
    public static final Citation IOSET_2005 = of("ioset-2005");

    /** Broséus, Huhtala and Esseiva 2015: first systematic cocaine profiling in Finland. */
    public static final Citation BROSEUS_HUHTALA_ESSEIVA_2015 = of("broseus-huhtala-esseiva-2015");

    /** Casale and Waggoner 1991: a chromatographic impurity signature profile analysis for cocaine. */
    public static final Citation CASALE_WAGGONER_1991 = of("casale-waggoner-1991");

    /** Janzen, Walter and Fernando 1992: comparison of cocaine by area ratios of minor alkaloids. */
    public static final Citation JANZEN_1992 = of("janzen-1992");

    /** Moore, Casale, Klein, Cooper and Lydon 1994: truxillines in cocaine. */
    public static final Citation MOORE_1994 = of("moore-1994");

    /** Moore and Casale 1994: coca alkaloids in illicit cocaine. */
    public static final Citation MOORE_CASALE_1994 = of("moore-casale-1994");

    /** Moore and Casale 1998: review of cocaine profiling. */
    public static final Citation MOORE_CASALE_1998 = of("moore-casale-1998");

    /** Ehleringer et al. 1999: isotopes of heroin and cocaine. */
    public static final Citation EHLERINGER_1999 = of("ehleringer-1999");

    /** Ehleringer et al. 2000: Tracing the geographical origin of cocaine (authors not verified). */
    public static final Citation EHLERINGER_2000 = of("ehleringer-2000");

    /** Mallette, Casale, Jordan, Morello and Beyer 2016: Geographically Sourcing Cocaine's Origin: Delineation of the Nineteen Major Coca Growing Regions in South America. */
    public static final Citation MALLETTE_2016 = of("mallette-2016");

    /** Plowman and Rivier: alkaloids of coca leaf. */
    public static final Citation PLOWMAN_RIVIER = of("plowman-rivier");

    /** Rivier 1981: alkaloids of coca leaf. */
    public static final Citation RIVIER_1981 = of("rivier-1981");

    /** Nielsen, Villesen and Lindholst 2016: Stability of cocaine impurity profiles during 12 months of storage. */
    public static final Citation NIELSEN_2016 = of("nielsen-2016");

    /** Villesen and Nielsen 2017: Profiling of cocaine using ratios of GC-MS peaks. */
    public static final Citation VILLESEN_NIELSEN_2017 = of("villesen-nielsen-2017");

    /** Nielsen et al. 2018: 220 cocaine bricks of three seizures. */
    public static final Citation NIELSEN_2018 = of("nielsen-2018");

    /** Carby-Robinson, Dalsgaard, Mollerup, Linnet and Rasmussen 2021: Cocaine profiling method retrospectively developed with nontargeted discovery of markers using liquid chromatography with time-of-flight mass spectrometry data. */
    public static final Citation CARBY_ROBINSON_2021 = of("carby-robinson-2021");

    /** Botelho, Cunha, Campos and Maldaner 2014: Chemical Profiling of Cocaine Seized by Brazilian Federal Police in 2009-2012: Major Components. */
    public static final Citation BOTELHO_2014 = of("botelho-2014");

    /** da Silva et al. 2012: Chemical Profiling of Cocaine Seized by Brazilian Federal Police in 2009-2012: Major Components. */
    public static final Citation DA_SILVA_2012 = of("da-silva-2012");

    /** Authors not shown: Development and validation of a gas chromatographic method for the quantification of minor alkaloids in cocaine. */
    public static final Citation BRAZIL_MINOR_ALKALOIDS = of("brazil-minor-alkaloids");

    /** Authors not shown: cocaine quantification by ATR-FTIR in 275 seizures. */
    public static final Citation BRAZIL_COCAINE_FTIR = of("brazil-cocaine-ftir");

    /** Sant'Ana et al. 2019: Evaluation of cocaine samples seized in the streets of the state of Rio de Janeiro, Brazil. */
    public static final Citation SANTANA_2019 = of("santana-2019");

    /** Dujourdy and Besacier 2008: Headspace profiling of cocaine samples for intelligence purposes. */
    public static final Citation DUJOURDY_BESACIER_2008 = of("dujourdy-besacier-2008");

    /** Monfreda, Varani, Cattaruzza, Ciambrone and Proposito 2015: Fast profiling of cocaine seizures by FTIR spectroscopy and GC-MS analysis of minor alkaloids and residual solvents. */
    public static final Citation MONFREDA_2015 = of("monfreda-2015");

    /** Broséus et al. 2015: cutting of cocaine and heroin in Switzerland. */
    public static final Citation BROSEUS_2015 = of("broseus-2015");

    /** Broséus et al. 2016: cutting agents along the distribution chain. */
    public static final Citation BROSEUS_2016 = of("broseus-2016");

    /** Authors not shown: When does the cutting of cocaine and heroin occur? The first large-scale study based on the chemical analysis of cocaine and heroin seizures in Switzerland. */
    public static final Citation SWITZERLAND_2006_2015 = of("switzerland-2006-2015");

    /** Schneider and Meys 2011: heroin and cocaine specimens in Luxembourg 2005–2010. */
    public static final Citation SCHNEIDER_MEYS_2011 = of("schneider-meys-2011");

    /** Bourmaud et al. 2021: Investigation on heroin and cocaine quality in Luxembourg. */
    public static final Citation BOURMAUD_2021 = of("bourmaud-2021");

    /** Overtoom 2021: DrugImpurityAnalysis. */
    public static final Citation OVERTOOM_2021 = of("overtoom-2021");

    /** Author not noted: columns of a French seizure database in a machine-learning project. */
    public static final Citation FRENCH_SEIZURE_COLUMNS = of("french-seizure-columns");

    /** Yüksel and Şen 2018: cocaine assay by GC-FID. */
    public static final Citation YUKSEL_SEN_2018 = of("yuksel-sen-2018");

    /** Eliaerts et al.: cocaine detection by ATR-FTIR and support vector machines. */
    public static final Citation ELIAERTS = of("eliaerts");

    /** US Centers for Disease Control and Prevention 2009: agranulocytosis associated with levamisole in cocaine. */
    public static final Citation MMWR_2009 = of("mmwr-2009");

    /** US Substance Abuse and Mental Health Services Administration 2009: alert on levamisole in cocaine. */
    public static final Citation SAMHSA_2009 = of("samhsa-2009");

    /** Center for Forensic Science Research and Education 2020: levamisole in the cocaine supply. */
    public static final Citation CFSRE_2020 = of("cfsre-2020");

    /** Authors not noted 2022: review of 79 studies of adulterants. */
    public static final Citation ADULTERANT_REVIEW_2022 = of("adulterant-review-2022");

    /** Zurich drug-checking service: cocaine statistics 2017–2021. */
    public static final Citation ZURICH_DRUG_CHECKING = of("zurich-drug-checking");

    /** US drug-checking network (name not noted) 2024: occurrence counts to January 2024. */
    public static final Citation US_DRUG_CHECKING = of("us-drug-checking");

    /** Australian Crime Commission: illicit drug data reports 2012–2014. */
    public static final Citation AUSTRALIAN_CRIME_COMMISSION = of("australian-crime-commission");

    /** L'essentiel: reporting limits of the Luxembourg health laboratory. */
    public static final Citation LESSENTIEL_PURITY = of("lessentiel-purity");

    /** Popovic et al. 2019: Review of the most common chemometric techniques in illicit drug profiling. */
    public static final Citation POPOVIC_2019 = of("popovic-2019");

    /** Popovic et al. 2021: dual approach for score evaluation. */
    public static final Citation POPOVIC_2021 = of("popovic-2021");

    /** Popovic 2020: Prioritisation of analytical techniques; Dual approach for score evaluation; Analysing illicit drug networks. */
    public static final Citation POPOVIC_REPOSITORIES = of("popovic-repositories");

    /** Aalberg et al. 2005: harmonised amphetamine profiling, part I: reference substances. */
    public static final Citation AALBERG_2005_I = of("aalberg-2005-i");

    /** Aalberg et al. 2005: harmonised amphetamine profiling, part II: stability of impurities. */
    public static final Citation AALBERG_2005_II = of("aalberg-2005-ii");

    /** Andersson et al. 2007: Development of a harmonised method for the profiling of amphetamines: III. Development of the gas chromatographic method. */
    public static final Citation ANDERSSON_2007_III = of("andersson-2007-iii");

    /** Andersson et al. 2007: harmonised amphetamine profiling, part IV: sample preparation. */
    public static final Citation ANDERSSON_2007_IV = of("andersson-2007-iv");

    /** Lock et al. 2007: harmonised amphetamine profiling, part V: variability. */
    public static final Citation LOCK_2007_V = of("lock-2007-v");

    /** Andersson et al. 2007: Development of a harmonised method for the profiling of amphetamines VI: Evaluation of methods for comparison of amphetamine. */
    public static final Citation ANDERSSON_2007_VI = of("andersson-2007-vi");

    /** Lock 2005: Development of a harmonised method for the profiling of amphetamine. */
    public static final Citation LOCK_2005_THESIS = of("lock-2005-thesis");

    /** European Commission: CHAMP, project 502126. */
    public static final Citation CHAMP_CORDIS = of("champ-cordis");

    /** Mat Desa and Ismail 2017: Impurity Profiling of Amphetamine and Methamphetamine Using Gas Chromatography Mass Spectrometry (GCMS) Harmonised Methods. */
    public static final Citation MAT_DESA_2017 = of("mat-desa-2017");

    /** Krawczyk and Parczewski 2001: Application of chemometric methods in searching for illicit Leuckart amphetamine sources. */
    public static final Citation KRAWCZYK_PARCZEWSKI_2001 = of("krawczyk-parczewski-2001");

    /** Jonson and Strömberg 1993: computer-aided retrieval of common-batch members in amphetamine. */
    public static final Citation JONSON_STROMBERG_1993 = of("jonson-stromberg-1993");

    /** Power et al. 2017: APAAN in the neck (shortened). */
    public static final Citation POWER_2017 = of("power-2017");

    /** Hauser et al. 2018: markers of APAAN as pre-precursor. */
    public static final Citation HAUSER_2018 = of("hauser-2018");

    /** Ormala 2016: profiling of amphetamine from benzyl cyanide and phenylacetic acid. */
    public static final Citation ORMALA_2016 = of("ormala-2016");

    /** Sinnema and Verweij 1981: impurities in illicit amphetamine: a review. */
    public static final Citation SINNEMA_VERWEIJ_1981 = of("sinnema-verweij-1981");

    /** Verweij 1989: impurities in illicit amphetamine and methamphetamine: a review. */
    public static final Citation VERWEIJ_1989 = of("verweij-1989");

    /** Stojanovska et al. 2013: contaminants of amphetamine-type stimulants by route. */
    public static final Citation STOJANOVSKA_2013 = of("stojanovska-2013");

    /** Ladroue, Dujourdy and Besacier: harmonised amphetamine profiling, in French. */
    public static final Citation LADROUE = of("ladroue");

    /** Dujourdy et al. 2008: drug intelligence based on organic impurities in illicit methamphetamine samples. */
    public static final Citation DUJOURDY_2008_METHAMPHETAMINE = of("dujourdy-2008-methamphetamine");

    /** UNDCP 2000: A practical guide to methamphetamine characterization/impurity profiling. */
    public static final Citation UN_SCITEC_17_2000 = of("un-scitec-17-2000");

    /** Remberg and Stead 1999: Drug characterization/impurity profiling, with special focus on methamphetamine: recent work of the United Nations International Drug Control Programme. */
    public static final Citation REMBERG_STEAD_1999 = of("remberg-stead-1999");

    /** UNODC 2006: Recommended methods for the identification and analysis of amphetamine, methamphetamine and their ring-substituted analogues. */
    public static final Citation UN_ST_NAR_34_2006 = of("un-st-nar-34-2006");

    /** Kuwayama et al. 2008: Comparison and classification of methamphetamine seized in Japan and Thailand using gas chromatography with liquid-liquid extraction and solid-phase microextraction. */
    public static final Citation KUWAYAMA_2008 = of("kuwayama-2008");

    /** Lee et al. 2012: Cross-examination of liquid-liquid extraction (LLE) and solid-phase microextraction (SPME) methods for impurity profiling of methamphetamine. */
    public static final Citation LEE_2012 = of("lee-2012");

    /** Choe et al. 2013: pharmaceutical impurities in methamphetamine. */
    public static final Citation CHOE_2013 = of("choe-2013");

    /** Ko et al. 2007: Emde and Nagai impurities. */
    public static final Citation KO_2007 = of("ko-2007");

    /** Zhang, Zhang and Han 2008: impurities of methamphetamine seized in China. */
    public static final Citation ZHANG_2008 = of("zhang-2008");

    /** Kunalan et al. 2009: methamphetamine by two routes: impurities and variation. */
    public static final Citation KUNALAN_2009 = of("kunalan-2009");

    /** Kunalan, Kerr and Nic Daéid 2012: methamphetamine by the Nagai route. */
    public static final Citation KUNALAN_2012 = of("kunalan-2012");

    /** Onoka et al. 2020: A review of the newly identified impurity profiles in methamphetamine seizures. */
    public static final Citation ONOKA_2020 = of("onoka-2020");

    /** Morelato et al. 2014: MDMA profiling for timely intelligence. */
    public static final Citation MORELATO_2014 = of("morelato-2014");

    /** Morelato et al. 2015: methamphetamine profiling and links between seizures. */
    public static final Citation MORELATO_2015 = of("morelato-2015");

    /** Morelato 2015: thesis on drug profiling for intelligence. */
    public static final Citation MORELATO_2015_THESIS = of("morelato-2015-thesis");

    /** Popovic: Understanding methylamphetamine drug markets in an Australian context. */
    public static final Citation POPOVIC_THESIS = of("popovic-thesis");

    /** Collins, Salouros et al. 2009: isotope ratios of methamphetamine. */
    public static final Citation COLLINS_2009 = of("collins-2009");

    /** Kurashima et al. 2004: isotope ratios of ephedrine. */
    public static final Citation KURASHIMA_2004 = of("kurashima-2004");

    /** Makino, Urano and Nagano 2005: origin of ephedrine of methamphetamine seized in Japan. */
    public static final Citation MAKINO_2005 = of("makino-2005");

    /** Gentile et al. 2015: isotope ratio mass spectrometry for source inference: a critical review. */
    public static final Citation GENTILE_2015 = of("gentile-2015");

    /** Authors not noted 2022: enantiomers of stimulants in southern Germany 2019–2020. */
    public static final Citation ENANTIOMERS_GERMANY_2022 = of("enantiomers-germany-2022");

    /** Authors not noted 2023: chiral analysis of seized methamphetamine. */
    public static final Citation CHIRAL_SEIZURES_2023 = of("chiral-seizures-2023");

    /** Authors not shown: Analysis of inorganic impurities in seized methamphetamine samples. */
    public static final Citation JAPAN_METHAMPHETAMINE_ELEMENTS = of("japan-methamphetamine-elements");

    /** Suzuki et al. 1988: inorganic impurities of methamphetamine. */
    public static final Citation SUZUKI_1988 = of("suzuki-1988");

    /** Weyermann et al. 2008: drug intelligence based on MDMA tablets data, I. Organic impurities profiling. */
    public static final Citation WEYERMANN_2008 = of("weyermann-2008");

    /** Marquis et al. 2008: drug intelligence based on MDMA tablets data, 2. Physical characteristics. */
    public static final Citation MARQUIS_2008 = of("marquis-2008");

    /** Milliet, Weyermann and Esseiva 2009: profiling of MDMA tablets by organic impurities and physical characteristics. */
    public static final Citation MILLIET_2009 = of("milliet-2009");

    /** van Deursen et al. 2006: impurity profiling of Dutch MDMA tablets. */
    public static final Citation VAN_DEURSEN_2006 = of("van-deursen-2006");

    /** Świst, Wilamowski and Parczewski 2005: MDMA by five routes and its impurities. */
    public static final Citation SWIST_2005 = of("swist-2005");

    /** Cioroch and Zuba 2007: ecstasy profiling: a review. */
    public static final Citation CIOROCH_ZUBA_2007 = of("cioroch-zuba-2007");

    /** Bolck, Weyermann, Dujourdy, Esseiva and van den Berg 2009: Different likelihood ratio approaches to evaluate the strength of evidence of MDMA tablet comparisons. */
    public static final Citation BOLCK_2009 = of("bolck-2009");

    /** Bolck and Alberink (authors not verified) 2011: within-batch variation in likelihood ratios of XTC tablets. */
    public static final Citation BOLCK_ALBERINK_2011 = of("bolck-alberink-2011");

    /** Bolck, Ni and Lopatka (authors not verified) 2015: score- and feature-based likelihood ratios for MDMA. */
    public static final Citation BOLCK_NI_LOPATKA_2015 = of("bolck-ni-lopatka-2015");

    /** Baer and Margot 2007: sugars and fatty acids of ecstasy tablets by GC-MS. */
    public static final Citation BAER_MARGOT_2007 = of("baer-margot-2007");

    /** Bora et al. 2014: elements in ecstasy tablets. */
    public static final Citation BORA_2014 = of("bora-2014");

    /** Waddell et al. 2005: ecstasy tablets by ICP-MS and chemometrics. */
    public static final Citation WADDELL_2005 = of("waddell-2005");

    /** Bell et al. 2000: composition of ecstasy tablets by Raman spectroscopy. */
    public static final Citation BELL_2000 = of("bell-2000");

    /** Khajeamiri et al. 2011: Profiling of Ecstasy Tablets Seized in Iran. */
    public static final Citation KHAJEAMIRI_2011 = of("khajeamiri-2011");

    /** Teng et al. (authors not verified) 2006: ecstasy tablets in Taiwan. */
    public static final Citation TENG_2006 = of("teng-2006");

    /** Tanti et al. 2022: Physical and Chemical Profiles of MDMA Tablets Seized in Indonesia. */
    public static final Citation TANTI_2022 = of("tanti-2022");

    /** Authors not noted 2024: ecstasy in Poland 2005–2020. */
    public static final Citation ECSTASY_POLAND_2024 = of("ecstasy-poland-2024");

    /** Devuyst, Lamping and Verstraete: Profiling of ecstasy tablets (project DR/27). */
    public static final Citation XTSEE = of("xtsee");

    /** EMCDDA 2005: Annual report 2005: synthetic drugs. */
    public static final Citation EMCDDA_2005 = of("emcdda-2005");

    /** Awang 2022: Ya-ba tablets in Malaysia. */
    public static final Citation AWANG_2022 = of("awang-2022");

    /** Zabidi 2025: methamphetamine tablets in Malaysia. */
    public static final Citation ZABIDI_2025 = of("zabidi-2025");

    /** Bureau of Drug and Narcotic, Thailand: methamphetamine tablets 2007–2013. */
    public static final Citation THAI_TABLETS = of("thai-tablets");

    /** Authors not shown: residual solvents in MDMA tablets by static headspace GC-MS, in French. */
    public static final Citation MDMA_RESIDUAL_SOLVENTS = of("mdma-residual-solvents");

    /** Joiner 2009: microwave-assisted extraction of MDMA impurities. */
    public static final Citation JOINER_2009 = of("joiner-2009");

    /** McFadden: HPLC and chemometrics for ecstasy and cocaine. */
    public static final Citation MCFADDEN = of("mcfadden");

    /** Carter et al. 2002: isotope ratios of MDMA. */
    public static final Citation CARTER_2002 = of("carter-2002");

    /** Palhol et al. 2003: isotope ratios of MDMA. */
    public static final Citation PALHOL_2003 = of("palhol-2003");

    /** Buchanan et al. 2008: isotope ratios of MDMA and routes. */
    public static final Citation BUCHANAN_2008 = of("buchanan-2008");

    /** MassBank consortium 2025: MassBank-data, records of mass spectra with the identifiers of their compounds. */
    public static final Citation MASSBANK_DATA = of("massbank-data");

    /** DrugBank: open table of names and identifiers. */
    public static final Citation DRUGBANK_VOCABULARY = of("drugbank-vocabulary");

    /** Bell 2026: tables of identifiers of the repository chemicals. */
    public static final Citation CHEMICALS_IDENTIFIERS = of("chemicals-identifiers");

    /** European Monitoring Centre for Drugs and Drug Addiction: drug profiles. */
    public static final Citation EMCDDA_DRUG_PROFILES = of("emcdda-drug-profiles");

    /** LE OSINT Framework 2026: table of the precursors under international control. */
    public static final Citation PRECURSOR_TABLE = of("precursor-table");

    /** Public page of chemical data on cocaine. */
    public static final Citation COCAINE_DATA_PAGE = of("cocaine-data-page");

    /** Spanish Wikipedia 2025: tropacocaine. */
    public static final Citation WIKIPEDIA_TROPACOCAINE = of("wikipedia-tropacocaine");

    /** Portada and Brkljača 2024: how many truxillines there are. */
    public static final Citation PORTADA_2024 = of("portada-2024");

    /** Wang et al. 2021: the atomic mass evaluation of 2020. */
    public static final Citation AME_2020 = of("ame-2020");

    /** Slosse et al. 2021: cannabis fingerprints by gas chromatography. */
    public static final Citation SLOSSE_2021 = of("slosse-2021");

    /** Slosse et al.: eight cannabinoids by GC-MS. */
    public static final Citation SLOSSE_CANNABINOIDS = of("slosse-cannabinoids");

    /** Cascini et al. 2020: machine learning on cocaine seizures. */
    public static final Citation CASCINI_2020 = of("cascini-2020");

    /** Nordgaard et al. 2014: multivariate kernel likelihood ratios for amphetamine. */
    public static final Citation NORDGAARD_2014 = of("nordgaard-2014");

    /** Meuwly, Ramos and Haraksim 2017: validation of likelihood ratio methods. */
    public static final Citation MEUWLY_2017 = of("meuwly-2017");

    /** Aitken and Lucy 2004: evaluation of trace evidence in the form of multivariate data. */
    public static final Citation AITKEN_LUCY_2004 = of("aitken-lucy-2004");

    /** Lucy 2013: Introduction to Statistics for Forensic Scientists. */
    public static final Citation LUCY_2013 = of("lucy-2013");

    /** Klemenc 2001: common-batch searching of heroin by chemometrics. */
    public static final Citation KLEMENC_2001 = of("klemenc-2001");

    /** Neumann and Gloger 1982: ratio comparison of heroin alkaloids. */
    public static final Citation NEUMANN_GLOGER_1982 = of("neumann-gloger-1982");

    /** Debrus et al.: profiles and comparison of impurities. */
    public static final Citation DEBRUS = of("debrus");

    /** R Core Team: manual of the function dist. */
    public static final Citation R_DIST_MANUAL = of("r-dist-manual");

    /** Netherlands Forensic Institute: lir. */
    public static final Citation NFI_LIR = of("nfi-lir");

    /** Wilrich 2013: precision of binary methods. */
    public static final Citation WILRICH_2013 = of("wilrich-2013");

    /** ISO 5725-2: repeatability and reproducibility of a measurement method. */
    public static final Citation ISO_5725_2 = of("iso-5725-2");

    /** ISO 5725-5, 1998: alternative methods for the determination of precision. */
    public static final Citation ISO_5725_5 = of("iso-5725-5");

    /** ISO 13528: statistical methods for proficiency testing. */
    public static final Citation ISO_13528 = of("iso-13528");

    /** Ellison 2025: metRology, a program. */
    public static final Citation METROLOGY_PROGRAM = of("metrology-program");

    /** van den Dool and Kratz: retention indices under a linear temperature programme. */
    public static final Citation VAN_DEN_DOOL_KRATZ = of("van-den-dool-kratz");

    /** Kováts: retention indices at constant temperature. */
    public static final Citation KOVATS = of("kovats");

    /** This library: values computed for this library from stated inputs. */
    public static final Citation OWN_COMPUTATION = of("own-computation");

    /** This library: choices made for this library. */
    public static final Citation OWN_DESIGN = of("own-design");

    private Bibliography() {}

    /**
     * {@return all sources, by family and in the order of this page}
     */
    public static List<Citation> all() {
        return List.copyOf(BY_KEY.values());
    }

    /**
     * Returns a source by key.
     *
     * @param key the name of the constant in lower case with hyphens, for example {@code lociciro-2008}
     * @return the source
     * @throws ProfilingException if there is none of that key
     */
    public static Citation of(String key) {
        Citation source = BY_KEY.get(key);
        if (source == null) {
            throw new ProfilingException(
                    "unknown-source",
                    "key of a source must be one of the bibliography",
                    ProblemLocation.nowhere(),
                    key);
        }
        return source;
    }

    private static Map<String, Citation> byKey() {
        Map<String, Citation> sources = new LinkedHashMap<>();
        Stream.of(
                        HeroinReferences.ALL,
                        CocaineReferences.ALL,
                        AmphetamineReferences.ALL,
                        MdmaReferences.ALL,
                        CompoundReferences.ALL,
                        StatisticsReferences.ALL)
                .flatMap(List::stream)
                .forEach(source -> sources.put(source.key(), source));
        return sources;
    }
}
