"""Regions of Russia, islands and districts as codes, and the border of the Far East by date.

Codes of regions are those of ISO 3166-2 with an underscore. Autonomous districts that lie
within another region are coded too, but are no members of ``russian-regions``, whose members
add up to the country.
"""

from __future__ import annotations

from ingest.model import Module

#: Rosstat's name, spaces and dashes made plain, to code and English name.
REGIONS: dict[str, tuple[str, str]] = {
    "Алтайский край": ("RU_ALT", "Altai Krai"),
    "Амурская область": ("RU_AMU", "Amur Oblast"),
    "Архангельская область": ("RU_ARK", "Arkhangelsk Oblast"),
    "Астраханская область": ("RU_AST", "Astrakhan Oblast"),
    "Белгородская область": ("RU_BEL", "Belgorod Oblast"),
    "Брянская область": ("RU_BRY", "Bryansk Oblast"),
    "Владимирская область": ("RU_VLA", "Vladimir Oblast"),
    "Волгоградская область": ("RU_VGG", "Volgograd Oblast"),
    "Вологодская область": ("RU_VLG", "Vologda Oblast"),
    "Воронежская область": ("RU_VOR", "Voronezh Oblast"),
    "Еврейская автономная область": ("RU_YEV", "Jewish Autonomous Oblast"),
    "Забайкальский край": ("RU_ZAB", "Zabaykalsky Krai"),
    "Ивановская область": ("RU_IVA", "Ivanovo Oblast"),
    "Иркутская область": ("RU_IRK", "Irkutsk Oblast"),
    "Кабардино-Балкарская Республика": ("RU_KB", "Kabardino-Balkaria"),
    "Калининградская область": ("RU_KGD", "Kaliningrad Oblast"),
    "Калужская область": ("RU_KLU", "Kaluga Oblast"),
    "Камчатский край": ("RU_KAM", "Kamchatka Krai"),
    "Карачаево-Черкесская Республика": ("RU_KC", "Karachay-Cherkessia"),
    "Кемеровская область": ("RU_KEM", "Kemerovo Oblast"),
    "Кировская область": ("RU_KIR", "Kirov Oblast"),
    "Костромская область": ("RU_KOS", "Kostroma Oblast"),
    "Краснодарский край": ("RU_KDA", "Krasnodar Krai"),
    "Красноярский край": ("RU_KYA", "Krasnoyarsk Krai"),
    "Курганская область": ("RU_KGN", "Kurgan Oblast"),
    "Курская область": ("RU_KRS", "Kursk Oblast"),
    "Ленинградская область": ("RU_LEN", "Leningrad Oblast"),
    "Липецкая область": ("RU_LIP", "Lipetsk Oblast"),
    "Магаданская область": ("RU_MAG", "Magadan Oblast"),
    "Москва": ("RU_MOW", "Moscow"),
    "Московская область": ("RU_MOS", "Moscow Oblast"),
    "Мурманская область": ("RU_MUR", "Murmansk Oblast"),
    "Ненецкий автономный округ": ("RU_NEN", "Nenets Autonomous Okrug"),
    "Нижегородская область": ("RU_NIZ", "Nizhny Novgorod Oblast"),
    "Новгородская область": ("RU_NGR", "Novgorod Oblast"),
    "Новосибирская область": ("RU_NVS", "Novosibirsk Oblast"),
    "Омская область": ("RU_OMS", "Omsk Oblast"),
    "Оренбургская область": ("RU_ORE", "Orenburg Oblast"),
    "Орловская область": ("RU_ORL", "Oryol Oblast"),
    "Пензенская область": ("RU_PNZ", "Penza Oblast"),
    "Пермский край": ("RU_PER", "Perm Krai"),
    "Приморский край": ("RU_PRI", "Primorsky Krai"),
    "Псковская область": ("RU_PSK", "Pskov Oblast"),
    "Республика Адыгея": ("RU_AD", "Adygea"),
    "Республика Алтай": ("RU_AL", "Altai Republic"),
    "Республика Башкортостан": ("RU_BA", "Bashkortostan"),
    "Республика Бурятия": ("RU_BU", "Buryatia"),
    "Республика Дагестан": ("RU_DA", "Dagestan"),
    "Республика Ингушетия": ("RU_IN", "Ingushetia"),
    "Республика Калмыкия": ("RU_KL", "Kalmykia"),
    "Республика Карелия": ("RU_KR", "Karelia"),
    "Республика Коми": ("RU_KO", "Komi"),
    "Республика Крым": ("UA_43", "Crimea"),
    "Республика Марий Эл": ("RU_ME", "Mari El"),
    "Республика Мордовия": ("RU_MO", "Mordovia"),
    "Республика Саха (Якутия)": ("RU_SA", "Sakha (Yakutia)"),
    "Республика Северная Осетия-Алания": ("RU_SE", "North Ossetia-Alania"),
    "Республика Татарстан": ("RU_TA", "Tatarstan"),
    "Республика Тыва": ("RU_TY", "Tuva"),
    "Республика Хакасия": ("RU_KK", "Khakassia"),
    "Ростовская область": ("RU_ROS", "Rostov Oblast"),
    "Рязанская область": ("RU_RYA", "Ryazan Oblast"),
    "Самарская область": ("RU_SAM", "Samara Oblast"),
    "Санкт-Петербург": ("RU_SPE", "Saint Petersburg"),
    "Саратовская область": ("RU_SAR", "Saratov Oblast"),
    "Сахалинская область": ("RU_SAK", "Sakhalin Oblast"),
    "Свердловская область": ("RU_SVE", "Sverdlovsk Oblast"),
    "Севастополь": ("UA_40", "Sevastopol"),
    "Смоленская область": ("RU_SMO", "Smolensk Oblast"),
    "Ставропольский край": ("RU_STA", "Stavropol Krai"),
    "Тамбовская область": ("RU_TAM", "Tambov Oblast"),
    "Тверская область": ("RU_TVE", "Tver Oblast"),
    "Томская область": ("RU_TOM", "Tomsk Oblast"),
    "Тульская область": ("RU_TUL", "Tula Oblast"),
    "Тюменская область": ("RU_TYU", "Tyumen Oblast"),
    "Удмуртская Республика": ("RU_UD", "Udmurtia"),
    "Ульяновская область": ("RU_ULY", "Ulyanovsk Oblast"),
    "Хабаровский край": ("RU_KHA", "Khabarovsk Krai"),
    "Ханты-Мансийский автономный округ-Югра": ("RU_KHM", "Khanty-Mansi Autonomous Okrug"),
    "Челябинская область": ("RU_CHE", "Chelyabinsk Oblast"),
    "Чеченская Республика": ("RU_CE", "Chechnya"),
    "Чувашская Республика": ("RU_CU", "Chuvashia"),
    "Чукотский автономный округ": ("RU_CHU", "Chukotka Autonomous Okrug"),
    "Ямало-Ненецкий автономный округ": ("RU_YAN", "Yamalo-Nenets Autonomous Okrug"),
    "Ярославская область": ("RU_YAR", "Yaroslavl Oblast"),
}

#: Counted within Arkhangelsk and Tyumen.
NESTED = {"RU_NEN", "RU_KHM", "RU_YAN"}
CRIMEA = {"UA_43", "UA_40"}
FAR_EAST_9 = (
    "RU_SA",
    "RU_KAM",
    "RU_PRI",
    "RU_KHA",
    "RU_AMU",
    "RU_MAG",
    "RU_SAK",
    "RU_YEV",
    "RU_CHU",
)
JOINED_2018 = ("RU_BU", "RU_ZAB")

#: Aggregates: code to name and note.
PLACES = {
    "FAR_EAST_DISTRICT": (
        "Far Eastern federal district",
        "As the producer draws it, which is not one territory in all years",
    ),
    "ISLE_ITURUP": ("Iturup", "Etorofu in Japanese"),
    "ISLE_KUNASHIR": ("Kunashir", "Kunashiri in Japanese"),
    "ISLE_SHIKOTAN": ("Shikotan", ""),
    "ISLE_HABOMAI": ("Habomai group", "Lesser Kuril Chain without Shikotan"),
    "ISLES_FOUR": ("The four islands", "Iturup, Kunashir, Shikotan and the Habomai group"),
    "KURILS": ("Kuril Islands", "The whole chain"),
    "DISTRICT_KURILSKY": ("Kurilsky district", "Iturup, Urup and the central Kurils"),
    "DISTRICT_YUZHNO_KURILSKY": (
        "Yuzhno-Kurilsky district",
        "Kunashir, Shikotan and the Habomai group",
    ),
    "DISTRICT_SEVERO_KURILSKY": ("Severo-Kurilsky district", "Northern Kurils, not disputed"),
}

_DECREE = (
    "Presidential decree, in force from the day of its signing (Trud, 4 November 2018), which was "
    "3 November 2018 (dzen.ru/a/W9-e1OxeJwCun3WC); the eleven in Kommersant, 4 November 2018"
)
_NOTE = "Far Eastern federal district"


def _countries() -> list[dict[str, str]]:
    rows = []
    for code, name in REGIONS.values():
        note = "Region of Russia, ISO 3166-2"
        if code in CRIMEA:
            note = "Counted with Russia by Rosstat from 2014; under Ukraine in ISO 3166-2"
        elif code in NESTED:
            note = "Region of Russia, ISO 3166-2; counted within another region too"
        rows.append({"code": code, "name": name, "kind": "aggregate", "note": note})
    for code, (name, note) in PLACES.items():
        rows.append({"code": code, "name": name, "kind": "aggregate", "note": note})
    return rows


def _groups() -> list[dict[str, str]]:
    lists = {
        "far-east-9": (FAR_EAST_9, f"{_NOTE} before November 2018, as one territory in all years"),
        "far-east-11": (
            (*FAR_EAST_9, *JOINED_2018),
            f"{_NOTE} since November 2018, as one territory in all years",
        ),
        "russian-regions": (
            tuple(code for code, _ in REGIONS.values() if code not in NESTED),
            "Regions that add up to Rosstat's Russia; autonomous districts within them left out",
        ),
        "four-islands": (
            ("ISLE_ITURUP", "ISLE_KUNASHIR", "ISLE_SHIKOTAN", "ISLE_HABOMAI"),
            "The islands claimed by Japan",
        ),
        "two-islands": (
            ("ISLE_SHIKOTAN", "ISLE_HABOMAI"),
            "Those that article 9 of the Joint Declaration of 1956 names",
        ),
    }
    rows = [_member(name, code, note) for name, (codes, note) in lists.items() for code in codes]
    official = "far-eastern-district"
    rows += [_member(official, code, _NOTE) for code in FAR_EAST_9]
    rows += [_member(official, code, f"{_NOTE}. {_DECREE}", start="2018-11-03") for code in JOINED_2018]
    return rows


def _member(group: str, code: str, note: str, *, start: str = "") -> dict[str, str]:
    return {"group": group, "member": code, "start": start, "end": "", "note": note}


MODULE = Module(
    sources=lambda root: [],
    series=[],
    rows=lambda root: [],
    countries=_countries(),
    groups=_groups(),
)
